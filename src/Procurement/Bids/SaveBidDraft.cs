using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A supplier keeps what it has written so far. The draft itself goes into its envelope in the same transaction and leaves no event, because an event would show that someone bids.</summary>
[AllowedFor(Role.Agency)]
public sealed record SaveBidDraft(StreamKey Tender, Guid SupplierId) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => BiddingPeriod.Streams(Tender, SupplierId);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        BiddingPeriod.Require(streams, Tender, SupplierId, context);
        return [];
    }
}
