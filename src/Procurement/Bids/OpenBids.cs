using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer opens the box in public, at the opening time and never with too few bids (GP-51, GP-52).</summary>
/// <param name="Tender">The tender.</param>
/// <param name="BudgetYear">Year of the money it holds.</param>
/// <param name="BoxHash">Of the box now; must be that of the closing.</param>
/// <param name="Envelopes">Every supplier that ever handed in a bid.</param>
[AllowedFor(Role.Official)]
public sealed record OpenBids(
    StreamKey Tender,
    int BudgetYear,
    string BoxHash,
    IReadOnlyList<OpenedEnvelope> Envelopes
) : IDecision
{
    private StreamKey ReviewKey => Review.Key(Tender);
    private StreamKey BudgetKey => Budget.KeyOf(Tender.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Review>(ReviewKey),
            StreamUse.Of<Budget>(BudgetKey),
            .. Envelopes.Select(e => StreamUse.Of<Bid>(Bid.Key(Tender, e.Supplier))),
            .. Envelopes.Select(e => StreamUse.Of<Supplier>(BiddingPeriod.SupplierKey(e.Supplier))),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Tender, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Tender));
        Refuse.If(tender.Status != TenderStatus.Closed, null, "BiddingNotClosed");
        var opening = tender.Dates?.OpeningAt ?? default;
        Refuse.If(context.Now < opening, "T-08", "OpeningTooEarly", null, opening);
        var review = streams.Find<Review>(ReviewKey);
        Refuse.If(review is null, null, "BoxNotClosedYet");
        Refuse.If(review?.IsOpened == true, null, "BidsOpenedAlready");
        Refuse.If(review?.BoxHash != BoxHash, null, "BoxChanged");
        var standing = Envelopes.Count(envelope => envelope.Stands);
        var ended = TooFewBids.EndIf(Tender, standing, streams, context).ToList();
        return
        [
            .. Envelopes.SelectMany(envelope => History(envelope, unopened: ended.Count > 0)),
            .. ended.Count > 0 ? ended : [Opening(tender, streams, context)],
        ];
    }

    private IEnumerable<Change> History(OpenedEnvelope envelope, bool unopened)
    {
        var bid = Bid.Key(Tender, envelope.Supplier);
        foreach (var version in envelope.Versions)
        {
            yield return Change.To<Bid>(
                bid,
                new BidSealed(Tender.Id, envelope.Supplier, version.Hash, version.SealedAt)
            );
            if (version.WithdrawnAt is { } withdrawn)
            {
                yield return Change.To<Bid>(bid, new BidWithdrawn(withdrawn));
            }
        }

        if (envelope.Stands)
        {
            yield return Change.To<Bid>(
                bid,
                unopened ? new BidLeftUnopened() : new BidOpened(envelope.Read())
            );
        }
    }

    private Change Opening(Tender tender, LoadedStreams streams, DecisionContext context) =>
        Change.To<Review>(
            ReviewKey,
            new BidsOpened(
                [
                    .. Envelopes
                        .Where(envelope => envelope.Stands)
                        .OrderBy(envelope => envelope.Versions[^1].SealedAt)
                        .Select(envelope => Line(envelope, tender, streams, context)),
                ],
                context.Actor.Holder
            )
        );

    private OpenedBid Line(
        OpenedEnvelope envelope,
        Tender tender,
        LoadedStreams streams,
        DecisionContext context
    )
    {
        var offer = envelope.Read();
        var supplier = Refuse.Missing(
            streams.Find<Supplier>(BiddingPeriod.SupplierKey(envelope.Supplier))
        );
        var last = envelope.Versions[^1];
        return new(
            Bid.Key(Tender, envelope.Supplier).Id,
            envelope.Supplier,
            offer.Price,
            offer.YearlyHours,
            DeductionOf(tender, context)
                .RateFor(offer.Sme, supplier.Kind == SupplierKind.Enterprise),
            last.SealedAt,
            last.Hash,
            offer.Sme.Kind,
            offer.Files
        );
    }

    private SmeDeduction DeductionOf(Tender tender, DecisionContext context)
    {
        var pricing = Refuse.Missing(tender.Pricing);
        return new(
            pricing.SmallBusinessDeduction,
            pricing.SmallShareDeduction,
            context.Rules.Parameters.Number("SM-03.minimum_share", Tender.Tenant, context.Today),
            // A document states 0 in a set-aside and at a fixed price (SM-02).
            SetAside: pricing.Basis == OfferBasis.Hours
        );
    }
}

/// <summary>One supplier's envelope at the opening.</summary>
/// <param name="Versions">Every bid handed in, oldest first; at least one.</param>
/// <param name="Offer">Of the last version; <c>null</c> when it was withdrawn, or when too few bids stand and nothing is read.</param>
public sealed record OpenedEnvelope(
    Guid Supplier,
    IReadOnlyList<BidVersion> Versions,
    BidOffer? Offer
)
{
    /// <summary>Not withdrawn at the deadline.</summary>
    public bool Stands => Versions[^1].WithdrawnAt is null;

    /// <exception cref="InvalidDataException">The envelope was not read although there are enough bids.</exception>
    public BidOffer Read() =>
        Offer ?? throw new InvalidDataException($"The bid of supplier {Supplier} was not read.");
}
