using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Counts service records for duties: cases, groups, community events, consultations of the duty's field, by number or by hours. What is doubted or struck does not count.</summary>
public sealed class RecordedWork(IDbContextFactory<ReadModels> contexts) : ICountedWork
{
    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "stations.service_given",
            "stations.service_corrected",
            "stations.dispute_settled",
        };

    public bool Knows(CountedRecord kind) =>
        kind is not (CountedRecord.Visit or CountedRecord.Order);

    public async Task<IReadOnlyList<StreamKey>> StationsOf(StoredEvent e, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<ServiceRecordRow>()
            .Where(row => row.TenantId == e.Stream.Tenant && row.Id == e.Stream.Id)
            .Select(row => new StreamKey(row.TenantId, row.Station))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<int, decimal>> Count(
        StreamKey station,
        IReadOnlyList<PlannedTask> tasks,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(tasks);
        if (tasks.Count == 0)
        {
            return ImmutableDictionary<int, decimal>.Empty;
        }

        var found = await Records(
            station,
            tasks.Min(task => task.From),
            tasks.Max(task => task.Due),
            ct
        );
        return tasks.ToDictionary(task => task.No, task => CountOf(found, task));
    }

    public async Task<IReadOnlyList<CountedLine>> Lines(
        StreamKey station,
        PlannedTask task,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(task);
        return
        [
            .. Of(await Records(station, task.From, task.Due, ct), task)
                .OrderByDescending(row => row.On)
                .ThenByDescending(row => row.Start)
                .Select(row => new CountedLine(
                    new StreamKey(row.TenantId, row.Id),
                    ChinaTime.At(row.On, row.Start ?? TimeOnly.MinValue),
                    row.Counted,
                    row.Versions[^1].By
                )),
        ];
    }

    private static decimal CountOf(IEnumerable<ServiceRecordRow> found, PlannedTask task) =>
        task.Duty.Amount.Kind == AmountKind.Hours
            ? WorkSum.HoursOf(Of(found, task).Sum(row => row.Counted))
            : Of(found, task).Count();

    private static IEnumerable<ServiceRecordRow> Of(
        IEnumerable<ServiceRecordRow> found,
        PlannedTask task
    ) =>
        found.Where(row =>
            row.Kind == task.Duty.Amount.Counts
            && row.Field == task.Duty.Field
            && row.On >= task.From
            && row.On <= task.Due
        );

    private async Task<List<ServiceRecordRow>> Records(
        StreamKey station,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<ServiceRecordRow>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == station.Tenant
                && row.Station == station.Id
                && row.On >= from
                && row.On <= until
                && row.Counted > 0
            )
            .ToListAsync(ct);
    }
}
