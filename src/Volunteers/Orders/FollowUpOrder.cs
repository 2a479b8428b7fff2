using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Writes down that somebody looked after an order (OR-12). The words go into the vault in the same transaction.</summary>
/// <param name="Own">Which order.</param>
/// <param name="Way">How.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record FollowUpOrder(OwnOrder Own, FollowUpWay Way, Guid? Note) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Own.Open(streams, context.Actor);
        yield return Change.To<Order>(
            Own.Key,
            new OrderFollowedUp(Way, Note, context.Actor.Holder)
        );
    }
}
