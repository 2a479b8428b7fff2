using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A long follow-up makes no next order, as agreed with the person (OR-03).</summary>
/// <param name="Own">The last order of the follow-up.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record EndFollowUp(OwnOrder Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Of(streams, context.Actor);
        Refuse.If(order.Placed.Urgency != Urgency.LongTerm, "OR-03", "NoFollowUp");
        Refuse.If(order.Now.FollowUpEnds, "OR-03", "FollowUpHasEnded");
        yield return Change.To<Order>(Own.Key, new FollowUpEnded(null, context.Actor.Holder));
    }
}
