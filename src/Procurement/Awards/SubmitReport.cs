using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The leader hands in the committee's report with the ranking (GP-39): all have signed, objective items agree, every low price is judged.</summary>
/// <param name="Seed">32 random bytes in hex, made for this report; decides only what the law leaves to a draw (SC-09).</param>
[AllowedFor(Role.Expert)]
public sealed record SubmitReport(StreamKey Tender, string Seed) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var pricing = Refuse.Missing(tender.Pricing);
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        FinalRound.RequireOpened(tender, review);
        Refuse.If(
            !review.AllSigned,
            "SC-06",
            "NotAllSigned",
            null,
            review.Members.Count(member => !review.Signed.Contains(member.Account))
        );
        RefuseDifferences(review, tender);
        RefuseOpenPrices(review, pricing);
        RefuseOffersBeyond(review, pricing);

        var ranking = Evaluation.RankingOf(tender.Method, pricing, tender.Criteria);
        var scored = Evaluation.Scored(
            review.InRace,
            [.. review.Members.Select(member => member.Account)],
            tender.Criteria,
            key => review.Scores[key]
        );
        var calendar = context.Rules.Calendar;
        var dueOn = calendar.AddWorkingDays(context.Today, Days("GP-39.report_workdays", context));
        yield return Change.To<Review>(
            Review.Key(Tender),
            new ReportSubmitted(
                ranking.Of(scored, Seed),
                ranking.NeedsDraw(scored) ? Seed : null,
                dueOn,
                // The portal hands the report over at once, so the buyer's days begin today.
                calendar.AddWorkingDays(context.Today, Days("GP-40.confirm_workdays", context)),
                me
            )
        );
    }

    private int Days(string name, DecisionContext context) =>
        context.Rules.Parameters.Count(name, Tender.Tenant, context.Today);

    private static void RefuseDifferences(Review review, Tender tender)
    {
        var differences = Differences.All(review, tender.Criteria);
        Refuse.If(
            differences.Count > 0,
            "SC-06",
            "ObjectiveScoresDiffer",
            null,
            string.Join(
                ", ",
                differences.Select(d => d.Criterion.Name).Distinct(StringComparer.Ordinal)
            )
        );
    }

    // A bid sealed before a correction of the price may stand beside what holds now; the committee rules it out.
    private static void RefuseOffersBeyond(Review review, TenderPricing pricing)
    {
        var beyond = review.InRace.Count(bid =>
            bid.Price > pricing.Ceiling
            || (pricing.Basis == OfferBasis.Hours && bid.YearlyHours < pricing.MinimumYearlyHours)
        );
        Refuse.If(beyond > 0, "SC-12", "OfferBeyondLimit", null, beyond, pricing.Ceiling);
    }

    private static void RefuseOpenPrices(Review review, TenderPricing pricing)
    {
        var open = LowPriceReview
            .Of(pricing, review.InRace)
            .Keys.Concat(review.Questioned.Keys)
            .Where(bid => !review.OutOfRace.ContainsKey(bid))
            .Except(review.Judged)
            .Count();
        Refuse.If(open > 0, "LP-06", "LowPriceNotJudged", null, open);
    }
}

/// <summary>A member who disagrees signs the report with reasons; the majority decides (GP-60).</summary>
[AllowedFor(Role.Expert, Role.Official)]
public sealed record RecordDissent(StreamKey Tender, string Reason) : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        var (review, me) = Seats.RequireMine(state, context);
        Refuse.If(review.Ranking.Count == 0, "GP-60", "NoReportYet");
        Refuse.If(review.Winner is not null, "GP-60", "WinnerConfirmedAlready");
        Refuse.If(
            string.IsNullOrWhiteSpace(Reason),
            "GP-60",
            "DissentReasonMissing",
            nameof(Reason)
        );
        yield return new DissentRecorded(me, Reason);
    }
}
