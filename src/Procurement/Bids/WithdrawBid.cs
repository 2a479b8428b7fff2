using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier takes its bid back before the deadline; recorded at the opening.</summary>
/// <param name="HasStandingBid">Whether its envelope holds a bid that stands.</param>
[AllowedFor(Role.Agency)]
public sealed record WithdrawBid(StreamKey Tender, Guid SupplierId, bool HasStandingBid) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => BiddingPeriod.Streams(Tender, SupplierId);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        BiddingPeriod.Require(streams, Tender, SupplierId, context);
        Refuse.If(!HasStandingBid, null, "NoBidToWithdraw");
        return [];
    }
}
