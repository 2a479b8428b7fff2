using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The one who ordered was told what became of it (OR-12).</summary>
/// <param name="Own">Which order.</param>
/// <param name="Way">How.</param>
/// <param name="Outcome">What they were told.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record FeedBackOrder(OwnOrder Own, FollowUpWay Way, OrderOutcome Outcome) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Done(streams, context.Actor).Now;
        Refuse.If(order.Haves.Contains(FiveHave.Feedback), "OR-12", "OrderIsFedBack");
        yield return Change.To<Order>(
            Own.Key,
            new OrderFedBack(Way, Outcome, context.Actor.Holder)
        );
    }
}
