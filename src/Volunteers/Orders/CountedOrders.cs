using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Counts orders that were done for a station's people, for the duties that count them, by number or by the hours that the item usually takes. An order that a complaint opened again counts when it is done again.</summary>
public sealed class CountedOrders(IDbContextFactory<ReadModels> contexts) : ICountedWork
{
    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.order_done_by_staff",
            "volunteers.service_confirmed",
            "volunteers.hand_out_answered",
        };

    public bool Knows(CountedRecord kind) => kind == CountedRecord.Order;

    public async Task<IReadOnlyList<StreamKey>> StationsOf(StoredEvent e, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var station = await db.Set<OrderPage>()
            .Where(row => row.TenantId == e.Stream.Tenant && row.Id == e.Stream.Id)
            .Select(row => row.Station)
            .SingleOrDefaultAsync(ct);
        return station is { } id ? [new StreamKey(e.Stream.Tenant, id)] : [];
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

        var done = await Done(
            station,
            tasks.Min(task => task.From),
            tasks.Max(task => task.Due),
            ct
        );
        return tasks.ToDictionary(task => task.No, task => CountOf([.. Of(done, task)], task));
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
            .. Of(await Done(station, task.From, task.Due, ct), task)
                .OrderByDescending(line => line.At),
        ];
    }

    private static decimal CountOf(IReadOnlyList<CountedLine> lines, PlannedTask task) =>
        task.Duty.Amount.Kind == AmountKind.Hours
            ? decimal.Round(lines.Sum(line => line.Minutes) / 60m, 1, MidpointRounding.AwayFromZero)
            : lines.Count;

    private static IEnumerable<CountedLine> Of(
        IReadOnlyList<CountedLine> lines,
        PlannedTask task
    ) =>
        lines.Where(line =>
            ChinaTime.DateOf(line.At) is var day && day >= task.From && day <= task.Due
        );

    private async Task<IReadOnlyList<CountedLine>> Done(
        StreamKey station,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var (first, end) = (ChinaTime.At(from, TimeOnly.MinValue), ChinaTime.EndOf(until));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<OrderPage>()
            .Where(row =>
                row.TenantId == station.Tenant
                && row.Station == station.Id
                && (row.Status == OrderStatus.Done || row.Status == OrderStatus.Closed)
                && row.DoneAt >= first
                && row.DoneAt < end
            )
            .Select(row => new
            {
                row.Id,
                row.DoneAt,
                row.Minutes,
                row.TakenOnBy,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new CountedLine(
                new StreamKey(station.Tenant, row.Id),
                row.DoneAt.GetValueOrDefault(),
                row.Minutes,
                row.TakenOnBy ?? Guid.Empty
            )),
        ];
    }
}
