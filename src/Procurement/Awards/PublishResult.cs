using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer publishes the result and the notice of award on the same day (GP-41, GP-71); every bidder is told its own score and rank (GP-72). The tender is awarded.</summary>
/// <param name="Suppliers">Every bidder, so that each bid's stream is named.</param>
/// <param name="Notice">Where the official medium shows it; the portal is never earlier (GP-18).</param>
/// <param name="Experts">Fingerprint of the members' names, which go to the vault (GP-58).</param>
/// <param name="Winner">Fingerprint of an individual winner's name and address, which go to the vault; otherwise <c>null</c>.</param>
[AllowedFor(Role.Official)]
public sealed record PublishResult(
    StreamKey Tender,
    IReadOnlyList<Guid> Suppliers,
    OfficialNotice Notice,
    string Experts,
    string? Winner = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Review>(Review.Key(Tender)),
            .. Suppliers.Select(supplier => StreamUse.Of<Bid>(Bid.Key(Tender, supplier))),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        Refuse.If(Refuse.Missing(streams.Find<Tender>(Tender)).HasEndedEmpty, null, "TenderEnded");
        Refuse.If(review.Winner is null, "GP-41", "NoWinnerYet");
        Refuse.If(review.ResultIsPublic, "GP-41", "ResultPublishedAlready");
        Notice.RefuseUnlessPublished(context);
        var winner = Refuse.Missing(review.Ranking.Find(bid => bid.BidId == review.Winner?.BidId));
        var result = Result(winner, context);
        return
        [
            Change.To<Review>(Review.Key(Tender), result),
            Change.To<Tender>(
                Tender,
                new TenderAwarded(
                    winner.BidId,
                    winner.SupplierId,
                    winner.Price,
                    winner.YearlyHours,
                    result.SignBy
                )
            ),
            .. review.Bids.Select(bid =>
                Change.To<Bid>(Bid.Key(Tender, bid.SupplierId), OwnResult(bid, winner, review))
            ),
        ];
    }

    private ResultPublished Result(RankedBid winner, DecisionContext context)
    {
        var calendar = context.Rules.Calendar;
        var noticeEnds = calendar.AddWorkingDays(
            context.Today,
            Count("GP-41.notice_workdays", context)
        );
        return new(
            Tender.Id,
            winner.BidId,
            winner.SupplierId,
            winner.Price,
            winner.YearlyHours,
            Notice,
            Experts,
            noticeEnds,
            SignBy(Tender, context.Today, context.Rules),
            calendar.AddWorkingDays(noticeEnds, Count("QC-01.objection_workdays", context)),
            context.Actor.Holder,
            Winner
        );
    }

    /// <summary>Last day to sign the contract when the notice goes out on a day (GP-42).</summary>
    public static DateOnly SignBy(StreamKey tender, DateOnly day, RuleBook rules) =>
        rules.Calendar.AddDaysRolled(
            day,
            rules.Parameters.Count("GP-42.sign_days", tender.Tenant, day)
        );

    private int Count(string name, DecisionContext context) =>
        context.Rules.Parameters.Count(name, Tender.Tenant, context.Today);

    private static BidResultTold OwnResult(OpenedBid bid, RankedBid winner, Review review)
    {
        var line = review.Ranking.Find(ranked => ranked.BidId == bid.BidId);
        return new(
            bid.BidId == winner.BidId,
            line?.Total,
            line?.Rank,
            review.OutOfRace.GetValueOrDefault(bid.BidId)
        );
    }
}
