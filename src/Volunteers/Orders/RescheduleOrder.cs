using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Changes the time of an order, as agreed with the person (OR-03).</summary>
/// <param name="Own">Which order.</param>
/// <param name="Time">From now on.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record RescheduleOrder(OwnOrder Own, OrderTime Time) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Open(streams, context.Actor).Now;
        Refuse.If(order.Status >= OrderStatus.InService, null, "OrderIsBegun");
        // Who claimed it did so for its time, and holds that time free.
        Refuse.If(order.Taken.Count > 0, "OR-06", "OrderHasVolunteers");
        Time.Check(context, Own.Key.Tenant);
        yield return Change.To<Order>(
            Own.Key,
            new OrderRescheduled(
                Time.From,
                Time.Until,
                Time.Until > order.Due ? Time.Until : order.Due,
                context.Actor.Holder
            )
        );
    }
}
