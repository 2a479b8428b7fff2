using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.LocalPostgres;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary><c>./dev bench stations</c>: a province of stations with two years of tasks. Each figure is told twice: against its limit, and against the bare SQL that does the same.</summary>
internal static class StationsBench
{
    private const double PlanningSeconds = 30;
    private const double PageMilliseconds = 50;
    private const double TickMilliseconds = 20;
    private const int Looks = 400;

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var db = await database.Database("bench_stations", ct);
        await using var side = await StationsSide.Open(db, ct);
        var raw = new RawStations(side);
        await side.Found(ct);
        var watch = Stopwatch.StartNew();
        var made = await side.RunPlanning(ChinaTime.At(StationsSide.Last, new TimeOnly(0, 1)), ct);
        var planning = watch.Elapsed.TotalMilliseconds;
        if (made != StationsSide.Stations)
        {
            throw new InvalidOperationException($"{made} months were made.");
        }

        var bare = await raw.Plan(ct);
        var name = $"{made * StationsSide.Duties:N0} tasks made";
        foreach (var line in Both(name, [planning], [bare], PlanningSeconds * 1000))
        {
            yield return line;
        }

        await TwoYears.Fill(side, ct);
        foreach (
            var (title, ours, sql) in new (string, Operation, Operation)[]
            {
                ("county page, 1.8 million tasks", County(side), raw.County()),
                ("a station's list, 1.8 million tasks", List(side), raw.List()),
            }
        )
        {
            var times = await InTurns(ours, sql, ct);
            foreach (var line in Both(title, times.Ours, times.Raw, PageMilliseconds))
            {
                yield return line;
            }
        }

        var ticks = await new Ticking(side).Run(Ticking.Ours, ct);
        var plain = await new Ticking(side).Run(raw.Tick, ct);
        foreach (
            var line in Both(
                "a tick, 100 users every 2 s, open loop",
                ticks,
                plain,
                TickMilliseconds
            )
        )
        {
            yield return line;
        }
    }

    private static Operation County(StationsSide side)
    {
        var random = new Random(1);
        return async ct =>
        {
            var county = StationsSide.CountyOf(random.Next(StationsSide.Stations));
            await using var db = await side.Db(ct);
            var rows = db.Set<StationMonthPage>().Where(row => row.TenantId == county);
            var today = StationsSide.Last.AddDays(15);
            await CountyWork.Fields(rows, today.AddMonths(-12), StationsSide.Last, today, ct);
            await CountyWork.Stations(rows, StationsSide.Last, null, today, ct);
        };
    }

    private static Operation List(StationsSide side)
    {
        var random = new Random(2);
        return async ct =>
        {
            var key = side.Keys[random.Next(side.Keys.Length)];
            await using var db = await side.Db(ct);
            await db.Set<StationMonthPage>()
                .Where(row => row.TenantId == key.Tenant && row.Station == key.Id)
                .Where(row => row.Month == StationsSide.Last)
                .ToListAsync(ct);
        };
    }

    private static async Task<(List<double> Ours, List<double> Raw)> InTurns(
        Operation ours,
        Operation raw,
        CancellationToken ct
    )
    {
        var (mine, bare) = (new List<double>(), new List<double>());
        for (var look = 0; look < Looks; look++)
        {
            mine.Add(await Time(ours, ct));
            bare.Add(await Time(raw, ct));
        }

        return (mine, bare);
    }

    private static async Task<double> Time(Operation operation, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await operation(ct);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // A ratio of 1 or more holds the limit; the second line has no limit of its own.
    private static IEnumerable<Line> Both(
        string name,
        IReadOnlyList<double> ours,
        IReadOnlyList<double> raw,
        double limit
    )
    {
        var (p50, p95, bare) = (At(ours, 0.50), At(ours, 0.95), At(raw, 0.95));
        yield return new(
            $"{name}: p95 within {limit:N0} ms",
            1000 / p95,
            1000 / limit,
            limit / p95,
            p50,
            At(ours, 0.99),
            1
        );
        yield return new(
            $"{name}: p95 against bare SQL",
            1000 / p95,
            1000 / bare,
            bare / p95,
            p50,
            At(ours, 0.99),
            0
        );
    }

    private static double At(IReadOnlyList<double> times, double share) =>
        times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * share));
}
