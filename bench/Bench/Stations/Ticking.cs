using System.Diagnostics;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>100 users who each save every two seconds, whether the last save has ended or not: a slow answer makes the next ones wait and is counted with its wait.</summary>
internal sealed class Ticking(StationsSide side)
{
    private const int Users = 100;
    private const int SavesEach = 15;
    private static readonly TimeSpan every = TimeSpan.FromSeconds(2);

    private static int round;

    /// <summary>Milliseconds from the moment when each save was due.</summary>
    public async Task<IReadOnlyList<double>> Run(
        Func<StationsSide, StreamKey, int, CancellationToken, Task> tick,
        CancellationToken ct
    )
    {
        side.Clock.Now = ChinaTime.At(StationsSide.Last.AddDays(27), new TimeOnly(10, 0));
        var first = Interlocked.Increment(ref round) * Users;
        var watch = Stopwatch.StartNew();
        var saves = new List<Task<double>>();
        for (var save = 0; save < Users * SavesEach; save++)
        {
            var due = every / Users * save;
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed, ct);
            }

            var station = side.Keys[(first + (save % Users)) % side.Keys.Length];
            var month = StationMonth.KeyOf(station, StationsSide.Last);
            var no = (save / Users) + 1;
            saves.Add(Task.Run(() => Timed(() => tick(side, month, no, ct), due, watch), ct));
        }

        return await Task.WhenAll(saves);
    }

    /// <summary>The portal's own decision.</summary>
    public static Task Ours(StationsSide side, StreamKey month, int no, CancellationToken ct) =>
        side.Decider.Decide(
            new TickTask(
                month,
                no,
                2,
                "Both visited, both well",
                [],
                null,
                null,
                TickKnowledge.None
            ),
            new Actor(
                Guid.CreateVersion7(),
                Role.SocialWorker,
                month.Tenant,
                StationsSide.Operator
            ),
            ct,
            Guid.CreateVersion7()
        );

    private static async Task<double> Timed(Func<Task> save, TimeSpan due, Stopwatch watch)
    {
        await save();
        return (watch.Elapsed - due).TotalMilliseconds;
    }
}
