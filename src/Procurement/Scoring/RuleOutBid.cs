using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The committee finds that a bid fails a substantive requirement (符合性审查, SC-12). Fewer than the minimum left ends the tender (GP-51).</summary>
[AllowedFor(Role.Expert)]
public sealed record RuleOutBid(
    StreamKey Tender,
    int BudgetYear,
    Guid BidId,
    string RuleId,
    string Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => CommitteeStreams.WithMoney(Tender, BudgetYear);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        CommitteeStreams.RequireInRace(review, BidId);
        Refuse.If(
            string.IsNullOrWhiteSpace(Reason),
            "GP-72",
            "RuleOutReasonMissing",
            nameof(Reason)
        );
        return
        [
            Change.To<Review>(Review.Key(Tender), new BidRuledOut(BidId, RuleId, Reason, me)),
            .. TooFewBids.EndIf(Tender, review.InRace.Count - 1, streams, context),
        ];
    }
}

/// <summary>What the committee's decisions share.</summary>
internal static class CommitteeStreams
{
    public static IReadOnlyList<StreamUse> WithMoney(StreamKey tender, int year) =>
        [
            StreamUse.Of<Tender>(tender),
            StreamUse.Of<Review>(Review.Key(tender)),
            StreamUse.Of<Budget>(Budget.KeyOf(tender.Tenant, year)),
        ];

    /// <exception cref="RuleBrokenException">The bid is out of the race.</exception>
    public static OpenedBid RequireInRace(Review review, Guid bidId)
    {
        Refuse.If(review.OutOfRace.ContainsKey(bidId), "SC-12", "BidIsOut");
        return Refuse.Missing(review.Bids.Find(bid => bid.BidId == bidId));
    }
}
