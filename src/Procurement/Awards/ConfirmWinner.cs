using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer confirms the winner in ranked order (GP-40); to pass over a better rank it names the lawful reason (GP-66).</summary>
[AllowedFor(Role.Official, SecondFactor = true)]
public sealed record ConfirmWinner(StreamKey Tender, Guid BidId, string PassedOver)
    : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var review = Refuse.Missing(state);
        Refuse.If(review.IsEnded, null, "TenderEnded");
        Refuse.If(review.Ranking.Count == 0, "GP-40", "NoReportYet");
        Refuse.If(review.Winner is not null, "GP-40", "WinnerConfirmedAlready");
        var line = Refuse.Missing(review.Ranking.Find(bid => bid.BidId == BidId));
        Refuse.If(
            line.Rank > 1 && string.IsNullOrWhiteSpace(PassedOver),
            "GP-40",
            "RankPassedOver",
            nameof(PassedOver),
            line.Rank
        );
        yield return new WinnerConfirmed(
            line.BidId,
            line.SupplierId,
            line.Rank,
            line.Rank == 1 ? "" : PassedOver,
            context.Rules.Calendar.AddWorkingDays(
                context.Today,
                context.Rules.Parameters.Count(
                    "GP-41.publish_workdays",
                    Tender.Tenant,
                    context.Today
                )
            ),
            context.Actor.Holder
        );
    }
}
