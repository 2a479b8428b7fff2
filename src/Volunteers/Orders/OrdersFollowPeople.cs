using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Orders follow what becomes of people and stations: they end when the person is gone (OR-16), and go to the next station, or to the county, when the person moves within it or the station closes (OR-05).</summary>
public sealed class OrdersFollowPeople(IDbContextFactory<ReadModels> contexts, Decider decider)
    : ISubscription
{
    public string Name => "orders-follow-people";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "stations.person_let_go",
            "stations.person_forgotten",
            "stations.person_moved",
            "stations.station_closed",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        foreach (var order in await OrdersOf(e, ct))
        {
            await decider.React(DecisionOf(e, order), e, session, ct);
        }
    }

    private static IDecision DecisionOf(StoredEvent e, OrderPage order)
    {
        var key = new StreamKey(order.TenantId, order.Id);
        return e.Data switch
        {
            PersonMoved moved => new MoveOrder(key, moved.Station, moved.Village),
            StationClosed => new MoveOrder(key, null, order.Village),
            PersonLetGo gone => End(key, order, ReasonOf(gone.Reason)),
            _ => End(key, order, CancelReason.PersonMoved),
        };
    }

    private static EndOrderOfGone End(StreamKey key, OrderPage order, CancelReason reason) =>
        new(key, reason, order.Now.Taken, order.From);

    private static CancelReason ReasonOf(LetGoReason reason) =>
        reason switch
        {
            LetGoReason.Died => CancelReason.PersonDied,
            LetGoReason.MovedAway => CancelReason.PersonMoved,
            _ => CancelReason.NoLongerNeeded,
        };

    private async Task<IReadOnlyList<OrderPage>> OrdersOf(StoredEvent e, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = db.Set<OrderPage>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == e.Stream.Tenant && OrderStatuses.Open.Contains(row.Status)
            );
        var own =
            e.Data is StationClosed
                ? open.Where(row => row.Station == e.Stream.Id)
                : open.Where(row => row.Served == e.Stream.Id);
        return await own.OrderBy(row => row.Id).ToListAsync(ct);
    }
}
