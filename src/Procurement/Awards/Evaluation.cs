namespace StationPortal.Procurement;

/// <summary>Makes the ranking of a tender from its members' scores. Pages, report and decision all ask here, so they show the same numbers.</summary>
public static class Evaluation
{
    /// <summary>The rule by which a tender ranks.</summary>
    public static Ranking RankingOf(
        TenderMethod method,
        TenderPricing pricing,
        IEnumerable<Criterion> criteria
    ) =>
        new(
            pricing.Basis == OfferBasis.Hours,
            criteria.Where(c => c.Kind != CriterionKind.Judged).Sum(c => c.Points),
            TechnicalBeforeDraw: method == TenderMethod.Consultation
        );

    /// <summary>The bids in the race with the totals of every member, none dropped (SC-07).</summary>
    /// <param name="points">Points of a cell; a cell not yet scored counts 0.</param>
    public static IReadOnlyList<ScoredBid> Scored(
        IEnumerable<OpenedBid> inRace,
        IReadOnlyCollection<Guid> members,
        IReadOnlyCollection<Criterion> criteria,
        Func<ScoreKey, decimal> points
    )
    {
        var judged = criteria.Where(c => c.Kind == CriterionKind.Judged).ToList();
        return
        [
            .. inRace.Select(bid => new ScoredBid(
                bid,
                [.. members.Select(member => Sum(judged, member, bid.BidId))],
                [
                    .. members.Select(member =>
                        Sum([.. judged.Where(c => c.Technical)], member, bid.BidId)
                    ),
                ]
            )),
        ];

        decimal Sum(List<Criterion> of, Guid member, Guid bid) =>
            of.Sum(criterion => points(new(member, bid, criterion.Id)));
    }
}
