using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Closes an order that has all five haves; the refusal names those that are missing (OR-12).</summary>
/// <param name="Own">Which order.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record CloseOrder(OwnOrder Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Open(streams, context.Actor).Now;
        List<object> missing = [.. order.Missing().Cast<object>()];
        Refuse.If(missing.Count > 0, "OR-12", "HavesMissing", null, [missing]);
        Refuse.If(order.Status != OrderStatus.Done, "OR-12", "OrderIsNotDone");
        yield return Change.To<Order>(Own.Key, new OrderClosed(context.Actor.Holder));
    }
}
