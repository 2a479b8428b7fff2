using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>Two years of tasks as events with their rows: each earlier month was planned, and nine of ten tasks ticked and passed. Written through the log itself, a month in one transaction.</summary>
internal sealed class TwoYears(StationsSide side)
{
    private const int Looked = 40;

    /// <summary>The months before the last one.</summary>
    public Task Fill(CancellationToken ct) =>
        Parallel.ForEachAsync(
            Enumerable
                .Range(1, StationsSide.Months - 1)
                .SelectMany(back => Enumerable.Range(0, side.Keys.Length).Select(i => (back, i))),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = ct,
            },
            async (each, stop) =>
            {
                var month = StationsSide.Last.AddMonths(-each.back);
                await side.Append<StationMonth>(
                    StationMonth.KeyOf(side.Keys[each.i], month),
                    EventsOf(each.i, month),
                    month.AddDays(27),
                    stop
                );
            }
        );

    /// <summary>Brings the statistics up to date, as the server does by itself in time.</summary>
    public Task Settle(CancellationToken ct) =>
        side.Settle(ct, "station_month_page", "mt_events", "mt_streams");

    /// <summary>Rows are what a rebuild would make of their events.</summary>
    /// <exception cref="InvalidOperationException">One is not.</exception>
    public async Task RequireRowsOfEvents(CancellationToken ct)
    {
        var random = new Random(4);
        await using var db = await side.Db(ct);
        for (var look = 0; look < Looked; look++)
        {
            var month = StationsSide.Last.AddMonths(-random.Next(StationsSide.Months));
            var key = StationMonth.KeyOf(side.Keys[random.Next(side.Keys.Length)], month);
            var row = await db.Set<StationMonthPage>()
                .AsNoTracking()
                .SingleAsync(each => each.TenantId == key.Tenant && each.Id == key.Id, ct);
            StationMonthPage? folded = null;
            foreach (var e in await side.Log.ReadStream(key, null, ct))
            {
                folded = StationMonthPage.Fold(folded, e);
            }

            if (Written(row) != Written(folded))
            {
                throw new InvalidOperationException(
                    $"The row of {key} is not what its events make."
                );
            }
        }
    }

    private static string Written(StationMonthPage? row) =>
        JsonSerializer.Serialize(row, StoredJson.Options);

    private List<object> EventsOf(int station, DateOnly month)
    {
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        var tasks = DutyCalendar.TasksOf(
            StationsSide.DutiesOfAll,
            month,
            ShippedRules.Book.Calendar
        );
        var events = new List<object>
        {
            new MonthPlanned(
                side.Keys[station].Id,
                $"Station {station:0000}",
                StationsSide.TownshipOf(station),
                Organisations.IdOf(StationsSide.OperatorOf(station)),
                month,
                1,
                tasks
            ),
        };
        foreach (var task in tasks.Where(task => task.No % 10 != 0))
        {
            events.Add(new TaskDone(task.No, 2, "Both visited, both well", [], null, null, [], by));
            events.Add(new TaskPassed(task.No, by));
        }

        return events;
    }
}
