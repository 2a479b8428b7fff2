using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Somebody of the grid, a point's worker or a leader themselves, or a worker of the order's station does it: 落实. They make no hours (VO-10).</summary>
/// <param name="Unit">The unit that a grid worker holds, or <c>null</c> for a station's worker.</param>
/// <param name="Station">The order's station, for its worker; otherwise <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.GridWorker, Role.Agency, Role.SocialWorker)]
public sealed record TakeOrderOn(StreamKey Order, Guid? Unit, Guid? Station, long? Seen = null)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station, [Unit]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Unit is { } unit
            ? RelayScope.Held(streams, Order, unit, context).Order
            : RelayScope.Steered(streams, Order, Station, context);
        RelayRules.RequireFree(order);
        RelayRules.RequireFit(order, context.Actor);
        yield return Change.To<Order>(Order, new OrderTakenOn(Unit, context.Actor.Holder));
    }
}

/// <summary>The one who took an order on tells what they did. It makes no hours: grid workers and station workers are paid (VO-10).</summary>
/// <param name="At">When it was done.</param>
/// <param name="Minutes">1 to 1440.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.GridWorker, Role.Agency, Role.SocialWorker)]
public sealed record DoOrderByStaff(
    StreamKey Stream,
    DateTimeOffset At,
    int Minutes,
    OrderOutcome Outcome,
    Guid? Note,
    long? SeenVersion = null
) : IDecision<Order>
{
    public IEnumerable<object> Decide(Order? order, DecisionContext context)
    {
        var known = Refuse.Missing(order);
        if (known.Now.Route.TakenOn is not { } holder || !holder.Overlaps(context.Actor.Holder))
        {
            throw new NotInScopeException(Order.StreamType);
        }

        Refuse.If(known.Now.Status != OrderStatus.TakenOn, null, $"Route{known.Now.Status}");
        Refuse.If(At > context.Now, null, "DoneInFuture", nameof(At));
        Refuse.If(At < context.Now.AddDays(-31), null, "DoneLongAgo", nameof(At));
        Refuse.If(Minutes is < 1 or > 1440, null, "DoneMinutes", nameof(Minutes));
        Refuse.If(
            Outcome != OrderOutcome.Done && Note is null,
            null,
            "DoneNeedsNote",
            nameof(Note)
        );
        yield return new OrderDoneByStaff(At, Minutes, Outcome, Note, context.Actor.Holder);
    }
}
