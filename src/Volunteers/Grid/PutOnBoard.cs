using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Offers an order to volunteers on the claim board: by those who steer it, or by who holds a unit that it went through.</summary>
/// <param name="Unit">The unit that a grid worker holds; otherwise <c>null</c>.</param>
/// <param name="Station">The order's station, or <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record PutOnBoard(StreamKey Order, Guid? Unit, Guid? Station, long? Seen = null)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station, [Unit]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Unit is { } unit
            ? RelayScope.Held(streams, Order, unit, context).Order
            : RelayScope.Steered(streams, Order, Station, context);
        RelayRules.RequireFree(order);
        Refuse.If(order.Now.Route.Board, null, "OrderIsOnBoard");
        Refuse.If(
            !order.Placed.Item.ForVolunteers,
            "OR-01",
            "ItemNotForVolunteers",
            null,
            order.Placed.Item.Title
        );
        Refuse.If(order.Now.Until <= context.Now, null, "OrderTimeIsOver");
        yield return Change.To<Order>(
            Order,
            new OrderPutOnBoard(
                RelayLimits.Of(context, Order.Tenant).OnBoard(order.Placed.Urgency, context.Now),
                context.Actor.Holder
            )
        );
    }
}

/// <summary>Takes an order off the claim board that nobody has claimed.</summary>
/// <param name="Unit">The unit that a grid worker holds; otherwise <c>null</c>.</param>
/// <param name="Station">The order's station, or <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record TakeOffBoard(StreamKey Order, Guid? Unit, Guid? Station, long? Seen = null)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station, [Unit]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Unit is { } unit
            ? RelayScope.Held(streams, Order, unit, context).Order
            : RelayScope.Steered(streams, Order, Station, context);
        RelayRules.RequireFree(order);
        Refuse.If(!order.Now.Route.Board, null, "OrderIsNotOnBoard");
        yield return Change.To<Order>(Order, new OrderTakenOffBoard(context.Actor.Holder));
    }
}
