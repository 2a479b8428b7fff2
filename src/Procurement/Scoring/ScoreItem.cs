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
        FinalRound.RequireOpened(tender, review);
        Refuse.If(review.Ranking.Count > 0, "SC-14", "ReportSubmittedAlready");
        CommitteeStreams.RequireInRace(review, BidId);
        var criterion = Refuse.Missing(
            tender.Criteria.Find(c => c.Id == CriterionId && c.Kind == CriterionKind.Judged)
        );
        Refuse.If(
            review.Signed.Contains(me)
                && !(
                    review.AllSigned
                    && Differences.All(review, [criterion]).Any(d => d.BidId == BidId)
                ),
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

/// <summary>Where members differ although they must not (SC-06). Pages and decisions ask here.</summary>
public static class Differences
{
    /// <summary>Every objective item on which members gave different points.</summary>
    /// <param name="criteria">Of the document.</param>
    /// <param name="inRace">Bids that are scored.</param>
    /// <param name="members">Who sits.</param>
    /// <param name="points">Points of a cell; 0 when there are none.</param>
    public static IReadOnlyList<(Guid BidId, Criterion Criterion)> All(
        IEnumerable<Criterion> criteria,
        IReadOnlyList<OpenedBid> inRace,
        IReadOnlyList<Guid> members,
        Func<ScoreKey, decimal> points
    ) =>
        [
            .. from criterion in criteria
            where criterion is { Kind: CriterionKind.Judged, Objective: true }
            from bid in inRace
            where
                members
                    .Select(member => points(new(member, bid.BidId, criterion.Id)))
                    .Distinct()
                    .Count() > 1
            select (bid.BidId, criterion),
        ];

    internal static IReadOnlyList<(Guid BidId, Criterion Criterion)> All(
        Review review,
        IEnumerable<Criterion> criteria
    ) =>
        All(
            criteria,
            review.InRace,
            [.. review.Members.Select(member => member.Account)],
            key => review.Scores.GetValueOrDefault(key)
        );
}
