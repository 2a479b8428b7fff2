using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Which bids the committee must ask about their price, by the rates of the document (LP-01).</summary>
public static class LowPriceReview
{
    /// <summary>Name of the bidder's explanation among the bid's texts in the vault.</summary>
    public const string ExplanationName = "low_price";

    /// <summary>Triggers by bid; a bid without one is absent. None where the price is fixed.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Of(
        TenderPricing? pricing,
        IReadOnlyList<OpenedBid> inRace
    ) =>
        pricing is not { Basis: OfferBasis.Price, LowPrice: { } rates }
            ? new Dictionary<Guid, IReadOnlyList<string>>()
            : inRace
                .Select(bid =>
                    (
                        bid.BidId,
                        Triggers: rates.TriggeredBy(
                            bid.Price,
                            [.. inRace.Select(other => other.Price)],
                            pricing.Ceiling
                        )
                    )
                )
                .Where(bid => bid.Triggers.Count > 0)
                .ToDictionary(bid => bid.BidId, bid => bid.Triggers);
}

/// <summary>The committee asks a bidder to explain its price in writing (LP-06).</summary>
/// <param name="Opinion">Why the committee asks although no rate is passed (T4); otherwise empty.</param>
[AllowedFor(Role.Expert)]
public sealed record QuestionLowPrice(StreamKey Tender, Guid BidId, int Minutes, string Opinion)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Tender), StreamUse.Of<Review>(Review.Key(Tender))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        FinalRound.RequireOpened(tender, review);
        CommitteeStreams.RequireInRace(review, BidId);
        Refuse.If(review.Questioned.ContainsKey(BidId), "LP-06", "LowPriceAsked");
        var least = context.Rules.Parameters.Count(
            "LP-06.explanation_minutes",
            Tender.Tenant,
            context.Today
        );
        Refuse.If(Minutes < least, "LP-06", "ExplanationTooShort", nameof(Minutes), least);
        var triggers = LowPriceReview
            .Of(tender.Pricing, review.InRace)
            .GetValueOrDefault(BidId, []);
        Refuse.If(
            triggers.Count == 0 && string.IsNullOrWhiteSpace(Opinion),
            "LP-01",
            "NoLowPriceTrigger",
            nameof(Opinion)
        );
        yield return Change.To<Review>(
            Review.Key(Tender),
            new LowPriceQuestioned(
                BidId,
                string.IsNullOrWhiteSpace(Opinion) ? triggers : [.. triggers, "T4"],
                Opinion,
                context.Now.AddMinutes(Minutes),
                me
            )
        );
    }
}

/// <summary>The bidder explains its price, in the time it was given.</summary>
/// <param name="Fingerprint">HMAC of the text, which goes to the vault.</param>
[AllowedFor(Role.Agency)]
public sealed record ExplainLowPrice(
    StreamKey Tender,
    Guid SupplierId,
    string Fingerprint,
    IReadOnlyList<BidFile> Files
) : IDecision
{
    private StreamKey BidKey => Bid.Key(Tender, SupplierId);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Review>(Review.Key(Tender)), StreamUse.Of<Bid>(BidKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Organisation(SupplierId, context);
        var bid = Refuse.Missing(streams.Find<Bid>(BidKey));
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        var asked = Refuse.Missing(review.Questioned.GetValueOrDefault(BidKey.Id));
        Refuse.If(context.Now > asked.Until, "LP-06", "ExplanationTooLate", null, asked.Until);
        Refuse.If(
            bid.HasExplainedPrice || review.Judged.Contains(BidKey.Id),
            "SC-13",
            "PriceExplained"
        );
        yield return Change.To<Bid>(BidKey, new LowPriceExplained(Fingerprint, Files));
    }
}

/// <summary>The committee judges the explanation; only it may (LP-06). A price that is not proven makes the bid invalid.</summary>
[AllowedFor(Role.Expert)]
public sealed record JudgeLowPrice(
    StreamKey Tender,
    int BudgetYear,
    Guid BidId,
    Guid SupplierId,
    bool Proven,
    string Opinion
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. CommitteeStreams.WithMoney(Tender, BudgetYear),
            StreamUse.Of<Bid>(Bid.Key(Tender, SupplierId)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        CommitteeStreams.RequireInRace(review, BidId);
        var asked = review.Questioned.GetValueOrDefault(BidId);
        Refuse.If(asked is null, "LP-06", "LowPriceNotAsked");
        Refuse.If(review.Judged.Contains(BidId), "LP-06", "LowPriceJudgedAlready");
        var explained = streams.Find<Bid>(Bid.Key(Tender, SupplierId))?.HasExplainedPrice == true;
        Refuse.If(
            !explained && context.Now <= asked?.Until,
            "LP-06",
            "ExplanationStillOpen",
            null,
            asked?.Until ?? context.Now
        );
        Refuse.If(Proven && !explained, "LP-06", "NothingProven", nameof(Proven));
        Refuse.If(
            string.IsNullOrWhiteSpace(Opinion),
            "LP-07",
            "CommitteeOpinionMissing",
            nameof(Opinion)
        );
        return
        [
            Change.To<Review>(Review.Key(Tender), new LowPriceJudged(BidId, Proven, Opinion, me)),
            .. TooFewBids.EndIf(Tender, review.InRace.Count - (Proven ? 0 : 1), streams, context),
        ];
    }
}
