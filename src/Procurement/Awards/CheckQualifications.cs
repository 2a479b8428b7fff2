using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer checks for every bidder the conditions of GP-10 and the document (资格审查). Fewer than the rule's minimum left ends the tender (GP-51).</summary>
[AllowedFor(Role.Official)]
public sealed record CheckQualifications(
    StreamKey Tender,
    int BudgetYear,
    IReadOnlyList<QualificationResult> Results,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Tender.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Review>(Review.Key(Tender), SeenVersion),
            StreamUse.Of<Budget>(BudgetKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        Refuse.If(!review.IsOpened, null, "BidsNotOpened");
        Refuse.If(review.IsEnded, null, "TenderEnded");
        Refuse.If(review.QualificationsDone, null, "QualificationsDone");
        var checkedBids = Results.Select(result => result.BidId).ToHashSet();
        Refuse.If(
            !checkedBids.SetEquals(review.Bids.Select(bid => bid.BidId)),
            "GP-10",
            "QualificationMissing"
        );
        Refuse.If(
            Results.Any(result => !result.Passed && string.IsNullOrWhiteSpace(result.Reason)),
            "GP-72",
            "DisqualificationReasonMissing"
        );
        return
        [
            Change.To<Review>(
                Review.Key(Tender),
                new QualificationsChecked(Results, context.Actor.Holder)
            ),
            .. TooFewBids.EndIf(Tender, Results.Count(result => result.Passed), streams, context),
        ];
    }
}
