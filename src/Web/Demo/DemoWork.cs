using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Demo;

/// <summary>Half a year of work of the demo's stations: people served and visited, tasks made, ticked and checked, week by week. The stations work at the same time, so that the first start stays short.</summary>
internal sealed class DemoWork(
    DemoWorld world,
    IServiceProvider services,
    DemoData data,
    DemoStations stations,
    DemoDiary diary
)
{
    private const int Months = 6;

    // The next check is due a little after the demo's today.
    private const int CheckDaysBack = 345;
    private const int LaterCheckDaysBack = 200;
    private const int CheckIsFresh = 150;

    private const int AtOnce = 4;

    public void Write(DateOnly today)
    {
        var texts = DemoData.ReadWork();
        var visits = new DemoVisits(world, services, data, texts, today);
        var tasks = new DemoTicks(world, services, texts, today);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);
        foreach (var station in stations.Entered.Where(station => Begin(station, first) < today))
        {
            var begin = Begin(station, first);
            Once(station, begin, 7, visits.TakeUp);
            Once(
                station,
                begin,
                6,
                (team, ct) => tasks.Plan(team, DutyCalendar.FirstOf(begin), ct)
            );
        }

        var check = today.AddDays(-CheckDaysBack);
        Each(check, check.AddDays(-1), 11, CheckRecords);
        var later = today.AddDays(-LaterCheckDaysBack);
        Each(later, later.AddDays(-1), 11, CheckRecords);
        for (var day = first; day < today; day = day.AddDays(1))
        {
            if (day.Day == 1)
            {
                var month = day;
                Each(day, first, 6, (team, ct) => tasks.Plan(team, month, ct));
                Each(
                    day.AddDays(1),
                    first,
                    9,
                    (team, ct) => visits.Report(team, month.AddMonths(-1), ct)
                );
            }

            // The last days of the demo are the last days of the week's work, whatever weekday today is.
            var last = day == today.AddDays(-1);
            if (day.DayOfWeek == DayOfWeek.Friday || last)
            {
                Each(day, first, 16, (team, ct) => visits.Visit(team, last, ct));
                Each(day, first, 17, tasks.Tick);
            }

            if (day.DayOfWeek == DayOfWeek.Wednesday && day < today.AddDays(-2))
            {
                Each(day, first, 10, tasks.Check);
            }
        }
    }

    /// <summary>A number from 0 on that follows from words and is the same in every demo: who is late, what is found.</summary>
    public static int Chance(int below, params IReadOnlyList<object> of) =>
        (int)(
            BitConverter.ToUInt32(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        string.Join(
                            '|',
                            of.Select(each => Convert.ToString(each, CultureInfo.InvariantCulture))
                        )
                    )
                )
            ) % (uint)below
        );

    private static DateOnly Begin(DemoStation station, DateOnly first)
    {
        var after = ChinaTime.DateOf(station.At).AddDays(1);
        return after > first ? after : first;
    }

    private void Once(
        DemoStation station,
        DateOnly day,
        int hour,
        Func<DemoTeam, CancellationToken, Task> step
    ) => diary.Write(PurchaseDates.At(day, hour), ct => Run(station, step, ct));

    private void Each(
        DateOnly day,
        DateOnly first,
        int hour,
        Func<DemoTeam, CancellationToken, Task> step
    )
    {
        var working = stations.Entered.Where(station => Begin(station, first) < day).ToList();
        diary.Write(
            PurchaseDates.At(day, hour),
            ct =>
                Parallel.ForEachAsync(
                    working,
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                    async (station, stop) => await Run(station, step, stop)
                )
        );
    }

    // CA-20: who works with minors is checked every year.
    private async Task CheckRecords(DemoTeam team, CancellationToken ct)
    {
        var key = team.Station.Key;
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var details = await db.Set<StationDetails>()
            .AsNoTracking()
            .SingleAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct);
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        var old = details.Staff.Where(line =>
            line.WithMinors && !(line.CheckedOn >= today.AddDays(-CheckIsFresh))
        );
        foreach (var line in old)
        {
            await world.Do(
                team.Keeper,
                new CheckStaffRecord(key, line.Person, today, Clear: true),
                ct
            );
        }
    }

    private async Task Run(
        DemoStation station,
        Func<DemoTeam, CancellationToken, Task> step,
        CancellationToken ct
    )
    {
        await step(await stations.TeamOf(station, ct), ct);
    }
}

/// <summary>A station with those who work there.</summary>
/// <param name="Keeper">Enters what it has: the supplier's manager, or the county for own people.</param>
/// <param name="Head">Leads it: the manager, or the office's worker.</param>
internal sealed record DemoTeam(DemoStation Station, Actor Keeper, Actor Head, Actor Worker);

/// <summary>The words of the demo's work.</summary>
/// <param name="Address">With places for a building and a room.</param>
internal sealed record WorkFile(
    string Address,
    IReadOnlyList<string> DoneNotes,
    string ShortNote,
    string StatedPlace,
    IReadOnlyList<string> ReturnReasons,
    IReadOnlyList<string> NeedNotes,
    string RiskNote
);
