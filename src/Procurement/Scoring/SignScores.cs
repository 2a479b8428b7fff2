using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A member signs: every item of every bid in the race has its points, and they stand (SC-14).</summary>
[AllowedFor(Role.Expert, Role.Official)]
public sealed record SignScores(StreamKey Tender) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var (review, me) = Seats.RequireMine(streams.Find<Review>(Review.Key(Tender)), context);
        Refuse.If(!review.CommitteeIsReady, "GP-57", "CommitteeNotReady");
        FinalRound.RequireOpened(tender, review);
        Refuse.If(review.Signed.Contains(me), "SC-14", "ScoresSignedAlready");
        var missing = tender
            .Criteria.Where(criterion => criterion.Kind == CriterionKind.Judged)
            .Sum(criterion =>
                review.InRace.Count(bid =>
                    !review.Scores.ContainsKey(new(me, bid.BidId, criterion.Id))
                )
            );
        Refuse.If(missing > 0, "SC-06", "ScoresIncomplete", null, missing);
        yield return Change.To<Review>(Review.Key(Tender), new ScoresSigned(me));
    }
}
