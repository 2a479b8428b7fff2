using System.Diagnostics;

namespace StationPortal.Bench;

/// <summary>One operation of one session.</summary>
internal delegate Task Operation(CancellationToken ct);

/// <summary>Ours against its raw twin, in turns, in one run.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Sessions">Working at the same time.</param>
/// <param name="Target">The ratio asked for.</param>
/// <param name="Ours">Makes the operation of a session.</param>
/// <param name="Raw">Makes the twin's.</param>
/// <param name="EventsPerOperation">To tell events per second.</param>
internal sealed record Contest(
    string Name,
    int Sessions,
    double Target,
    Func<int, Task<Operation>> Ours,
    Func<int, Task<Operation>> Raw,
    int EventsPerOperation = 1
)
{
    private const int Pairs = 25;
    private static readonly TimeSpan warmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan turn = TimeSpan.FromMilliseconds(400);

    public string Title => $"{Name}, {Sessions} session{(Sessions == 1 ? "" : "s")}";

    public async Task<Line> Measure(CancellationToken ct)
    {
        // One after the other: filling in parallel would leave more connections in the pool than the sessions need, and each turn would go through all of them.
        var ours = new Operation[Sessions];
        var raw = new Operation[Sessions];
        for (var session = 0; session < Sessions; session++)
        {
            ours[session] = await Ours(session);
            raw[session] = await Raw(session);
        }

        await Turn(ours, warmUp, ct);
        await Turn(raw, warmUp, ct);
        var pairs = new List<(Run, Run)>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Each side is first in every other pair, so that what grows or warms up favours neither.
            if (pair % 2 == 0)
            {
                var first = await Turn(ours, turn, ct);
                pairs.Add((first, await Turn(raw, turn, ct)));
            }
            else
            {
                var first = await Turn(raw, turn, ct);
                pairs.Add((await Turn(ours, turn, ct), first));
            }
        }

        return Line.Of(Title, Target, pairs);
    }

    private async Task<Run> Turn(Operation[] sessions, TimeSpan length, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            sessions.Select(operation => Task.Run(() => Repeat(operation, watch, length, ct), ct))
        );
        var seconds = watch.Elapsed.TotalSeconds;
        var all = times.SelectMany(t => t).ToList();
        return new Run(all.Count * EventsPerOperation / seconds, all);
    }

    private static async Task<List<double>> Repeat(
        Operation operation,
        Stopwatch watch,
        TimeSpan length,
        CancellationToken ct
    )
    {
        var times = new List<double>(4096);
        while (watch.Elapsed < length)
        {
            var start = Stopwatch.GetTimestamp();
            await operation(ct);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
