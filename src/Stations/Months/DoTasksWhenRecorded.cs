using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A visit or another record was written: the station's tasks that have enough of them now are done (MT-07).</summary>
public sealed class DoTasksWhenRecorded(
    IEnumerable<ICountedWork> works,
    CountedTasks counted,
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "do-counted-tasks";

    public IReadOnlySet<string> EventNames { get; } =
        works.SelectMany(work => work.EventNames).ToHashSet(StringComparer.Ordinal);

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        foreach (var work in works.Where(work => work.EventNames.Contains(e.TypeName)))
        {
            foreach (var station in await work.StationsOf(e, ct))
            {
                await DoTasksOf(station, e, session, ct);
            }
        }
    }

    private async Task DoTasksOf(
        StreamKey station,
        StoredEvent e,
        ISubscriptionSession session,
        CancellationToken ct
    )
    {
        // What was written down now counts for no task that begins later; so old records cost nothing when they are read again.
        var day = ChinaTime.DateOf(e.At);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var months = await db.Set<StationMonthPage>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == station.Tenant && row.Station == station.Id && row.FirstDue != null
            )
            .ToListAsync(ct);
        foreach (var month in months)
        {
            var open = month
                .Tasks.Where(line =>
                    line.Status == StationTaskStatus.Open
                    && DoCountedTasks.IsDoneByRecords(line.Planned.Duty)
                )
                .Select(line => line.Planned)
                .ToList();
            var sums = await counted.Of(station, open, ct);
            if (open.Exists(task => sums[task.No] >= task.Duty.Amount.Number))
            {
                await decider.React(
                    new DoCountedTasks(new StreamKey(month.TenantId, month.Id), sums),
                    e,
                    session,
                    ct
                );
            }
        }
    }
}
