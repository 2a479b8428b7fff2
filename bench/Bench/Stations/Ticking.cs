using System.Diagnostics;
using System.Globalization;
using System.Net;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>100 users who each save every two seconds, whether the last save has ended or not: a slow answer does not make the next ones come later.</summary>
internal sealed class Ticking(StationsSide side)
{
    public const int Users = 100;
    public const string Route = "station-months/{tenant}/{id:guid}/tasks/{no:int}/tick";
    private const int SavesEach = 15;
    private const int FirstSavesEach = 5;
    private static readonly TimeSpan every = TimeSpan.FromSeconds(2);

    /// <summary>Saves of all users before the measured ones, so that neither side is timed while its code is compiled.</summary>
    public static Task Begin(Func<int, int, CancellationToken, Task> save, CancellationToken ct) =>
        Run(save, SavesEach, FirstSavesEach, ct);

    /// <summary>Saves of all users, spread evenly over the time.</summary>
    /// <param name="save">User and number of the task.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Milliseconds from the moment when each save was due to its end.</returns>
    public static Task<IReadOnlyList<double>> Run(
        Func<int, int, CancellationToken, Task> save,
        CancellationToken ct
    ) => Run(save, 0, SavesEach, ct);

    private static async Task<IReadOnlyList<double>> Run(
        Func<int, int, CancellationToken, Task> save,
        int after,
        int savesEach,
        CancellationToken ct
    )
    {
        var watch = Stopwatch.StartNew();
        var saves = new List<Task<double>>();
        for (var each = 0; each < Users * savesEach; each++)
        {
            var due = every / Users * each;
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed, ct);
            }

            var (user, no) = (each % Users, after + (each / Users) + 1);
            saves.Add(Task.Run(() => Timed(() => save(user, no, ct), due, watch), ct));
        }

        return await Task.WhenAll(saves);
    }

    /// <summary>The month that a user's saves go to, and the one that bare SQL writes for them.</summary>
    public (StreamKey Ours, StreamKey Raw) MonthsOf(int user)
    {
        var station = StationOf(user);
        return (
            StationMonth.KeyOf(side.Keys[station], StationsSide.Last),
            StationMonth.KeyOf(side.Keys[station + 1], StationsSide.Last)
        );
    }

    /// <summary>Signs the users in, each of another operator.</summary>
    public static async Task<PortalUser[]> SignIn(PortalUsers people, CancellationToken ct)
    {
        var users = new PortalUser[Users];
        for (var user = 0; user < Users; user++)
        {
            var station = StationOf(user);
            users[user] = await people.SignIn(
                Role.SocialWorker,
                StationsSide.CountyOf(station),
                StationsSide.OperatorOf(station),
                ct
            );
        }

        return users;
    }

    /// <summary>One save over HTTP, as the form sends it.</summary>
    public static async Task Ours(PortalUser user, StreamKey month, int no, CancellationToken ct)
    {
        var answer = await user.Post(
            $"/station-months/{month.Tenant}/{month.Id}/tasks/{no.ToString(CultureInfo.InvariantCulture)}/tick",
            ct,
            ("Form.Once", Guid.CreateVersion7().ToString()),
            ("Form.Amount", "2"),
            ("Form.Note", "Both visited, both well")
        );
        if (answer != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"A tick was answered with {answer}.");
        }
    }

    // Two stations of one operator: the first for ours, the second for bare SQL.
    private static int StationOf(int user) => user * 2;

    private static async Task<double> Timed(Func<Task> save, TimeSpan due, Stopwatch watch)
    {
        await save();
        return (watch.Elapsed - due).TotalMilliseconds;
    }
}
