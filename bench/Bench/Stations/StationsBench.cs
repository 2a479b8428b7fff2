using System.Diagnostics;
using System.Runtime.CompilerServices;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.LocalPostgres;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary><c>./dev bench stations</c>: a province of stations with two years of tasks, in the whole portal. Pages and ticks are real HTTP, and their times the server's own.
/// Each figure is told twice: against its limit, and against the bare SQL that does the same.</summary>
internal static class StationsBench
{
    private const double PlanningSeconds = 30;
    private const double PageMilliseconds = 50;
    private const double TickMilliseconds = 20;
    private const int Counties = 8;
    private static readonly int Tasks =
        StationsSide.Stations * StationsSide.Duties * StationsSide.Months;

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var db = await database.Database("bench_stations", ct);
        await using var side = await StationsSide.Open(db, ct);
        var past = new TwoYears(side);
        await side.Found(ct);
        var watch = Stopwatch.StartNew();
        await past.Fill(ct);
        Console.WriteLine($"earlier months written in {watch.Elapsed.TotalSeconds:N0} s");
        await past.Settle(ct);
        await using var raw = await RawStations.On(side, db);
        foreach (var line in await Planning(side, raw, ct))
        {
            yield return line;
        }

        await past.RequireRowsOfEvents(ct);
        await past.Settle(ct);
        side.Clock.Now = ChinaTime.At(StationsSide.Today, new TimeOnly(10, 0));
        var people = new PortalUsers(side.Services, await side.Serve(ct));
        using var times = new ServerTimes();
        foreach (var line in await County(side, raw, people, times, ct))
        {
            yield return line;
        }

        foreach (var line in await List(side, raw, people, times, ct))
        {
            yield return line;
        }

        foreach (var line in await Ticks(side, raw, people, times, ct))
        {
            yield return line;
        }
    }

    private static async Task<IEnumerable<Line>> Planning(
        StationsSide side,
        RawStations raw,
        CancellationToken ct
    )
    {
        var watch = Stopwatch.StartNew();
        var made = await side.RunPlanning(ChinaTime.At(StationsSide.Last, new TimeOnly(0, 1)), ct);
        var planning = watch.Elapsed.TotalMilliseconds;
        if (made != StationsSide.Stations)
        {
            throw new InvalidOperationException($"{made} months were made.");
        }

        var bare = await raw.Plan(ct);
        var name = $"{made * StationsSide.Duties:N0} tasks made";
        return Limits.Both(name, [planning], [bare], PlanningSeconds * 1000);
    }

    private static async Task<IEnumerable<Line>> County(
        StationsSide side,
        RawStations raw,
        PortalUsers people,
        ServerTimes times,
        CancellationToken ct
    )
    {
        var officials = new List<(string County, PortalUser User)>();
        for (var i = 0; i < Counties; i++)
        {
            var county = side.Keys[i * side.Keys.Length / Counties].Tenant;
            officials.Add((county, await people.SignIn(Role.Official, county, null, ct)));
        }

        return await Limits.InTurns(
            $"county page, {Tasks:N0} tasks",
            PageMilliseconds,
            "county-work",
            times,
            look => officials[look % Counties].User.Get("/county-work", ct),
            look => raw.County(officials[look % Counties].County, ct)
        );
    }

    private static async Task<IEnumerable<Line>> List(
        StationsSide side,
        RawStations raw,
        PortalUsers people,
        ServerTimes times,
        CancellationToken ct
    )
    {
        var workers = new List<(StreamKey Station, PortalUser User)>();
        for (var i = 0; i < Counties; i++)
        {
            var at = i * side.Keys.Length / Counties;
            var (county, supplier) = (StationsSide.CountyOf(at), StationsSide.OperatorOf(at));
            workers.Add(
                (side.Keys[at], await people.SignIn(Role.SocialWorker, county, supplier, ct))
            );
        }

        return await Limits.InTurns(
            $"a station's list, {Tasks:N0} tasks",
            PageMilliseconds,
            "station-months/{tenant}/{id:guid}",
            times,
            look =>
            {
                var (station, user) = workers[look % Counties];
                var month = StationMonth.KeyOf(station, StationsSide.Last);
                return user.Get($"/station-months/{month.Tenant}/{month.Id}", ct);
            },
            look => raw.List(workers[look % Counties].Station, ct)
        );
    }

    private static async Task<IEnumerable<Line>> Ticks(
        StationsSide side,
        RawStations raw,
        PortalUsers people,
        ServerTimes times,
        CancellationToken ct
    )
    {
        side.Clock.Now = ChinaTime.At(StationsSide.Last.AddDays(27), new TimeOnly(10, 0));
        var ticking = new Ticking(side);
        var users = await Ticking.SignIn(people, ct);
        var rows = new (string, string)[Ticking.Users];
        for (var user = 0; user < rows.Length; user++)
        {
            rows[user] = await raw.RowOf(ticking.MonthsOf(user).Raw, ct);
        }

        Task Save(int user, int no, CancellationToken stop) =>
            Ticking.Ours(users[user], ticking.MonthsOf(user).Ours, no, stop);
        Task SaveBare(int user, int no, CancellationToken stop) =>
            raw.Tick(ticking.MonthsOf(user).Raw, no, rows[user], stop);

        await Ticking.Begin(Save, ct);
        var ours = await times.Of(Ticking.Route, () => Ticking.Run(Save, ct));
        await Ticking.Begin(SaveBare, ct);
        var bare = await Ticking.Run(SaveBare, ct);
        return Limits.Both("a tick, 100 users every 2 s, open loop", ours, bare, TickMilliseconds);
    }
}
