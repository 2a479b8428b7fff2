using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A member scores one item of one bid, alone and with a reason (SC-06). After signing only an objective item on which members differ may be mended (SC-14).</summary>
[AllowedFor(Role.Expert, Role.Official)]
public sealed record ScoreItem(
    StreamKey Tender,
    Guid BidId,
    string CriterionId,
    decimal Points,
    string Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var (review, me) = Seats.RequireMine(streams.Find<Review>(Review.Key(Tender)), context);
        Refuse.If(!review.CommitteeIsReady, "GP-57", "CommitteeNotReady");
        Refuse.If(review.Ranking.Count > 0, "SC-14", "ReportSubmittedAlready");
        CommitteeStreams.RequireInRace(review, BidId);
        var criterion = Refuse.Missing(
            tender.Criteria.Find(c => c.Id == CriterionId && c.Kind == CriterionKind.Judged)
        );
        Refuse.If(
            review.Signed.Contains(me)
                && !(review.AllSigned && Differences.Of(review, criterion, BidId)),
            "SC-14",
            "ScoresSignedAlready"
        );
        Refuse.If(
            Points < 0m || Points > criterion.Points,
            "SC-05",
            "PointsOutOfRange",
            nameof(Points),
            criterion.Points
        );
        Refuse.If(
            decimal.Round(Points, 2) != Points,
            "SC-08",
            "PointsNotTwoPlaces",
            nameof(Points)
        );
        Refuse.If(string.IsNullOrWhiteSpace(Reason), "SC-06", "ScoreReasonMissing", nameof(Reason));
        yield return Change.To<Review>(
            Review.Key(Tender),
            new ItemScored(me, BidId, CriterionId, Points, Reason)
        );
    }
}

/// <summary>Where members differ although they must not (SC-06).</summary>
public static class Differences
{
    /// <summary>Whether members gave an objective item of a bid different points.</summary>
    public static bool Of(Review review, Criterion criterion, Guid bidId) =>
        criterion.Objective
        && review
            .Members.Select(member =>
                review.Scores.GetValueOrDefault(new(member.Account, bidId, criterion.Id))
            )
            .Distinct()
            .Count() > 1;

    /// <summary>Every objective item on which signed members differ.</summary>
    public static IReadOnlyList<(Guid BidId, Criterion Criterion)> All(
        Review review,
        IEnumerable<Criterion> criteria
    ) =>
        [
            .. from criterion in criteria
            where criterion.Kind == CriterionKind.Judged
            from bid in review.InRace
            where Of(review, criterion, bid.BidId)
            select (bid.BidId, criterion),
        ];
}
