using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The deadline passed: the tender takes no more bids. Made by the job at the minute; doing it again changes nothing.</summary>
[AllowedFor]
public sealed record CloseBidding(StreamKey Stream) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? state, DecisionContext context)
    {
        var tender = Refuse.Missing(state);
        if (
            tender is { Status: TenderStatus.Published, Dates: { } dates }
            && context.Now >= dates.Deadline
        )
        {
            yield return new BiddingClosed(dates.Deadline);
        }
    }
}

/// <summary>Records what lay in the box at its closing. The hash covers all envelopes and tells nothing; a box that differs at the opening is refused.</summary>
/// <param name="BoxHash">Read after the closing was committed, so no bid can follow.</param>
[AllowedFor]
public sealed record RecordClosedBox(StreamKey Tender, string BoxHash) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var review = Review.Key(Tender);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        if (
            tender is { Status: TenderStatus.Closed, Dates: { } dates }
            && streams.Find<Review>(review) is null
        )
        {
            yield return Change.To<Review>(
                review,
                new BidBoxClosed(Tender.Id, BoxHash, dates.Deadline, tender.Method)
            );
        }
    }
}
