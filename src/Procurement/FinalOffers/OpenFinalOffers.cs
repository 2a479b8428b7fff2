using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The minute came: no final offer is taken any more. Made by the job; doing it again changes nothing.</summary>
[AllowedFor]
public sealed record CloseFinalOffers(StreamKey Tender) : IDecision<Review>
{
    public StreamKey Stream => Review.Key(Tender);

    public IEnumerable<object> Decide(Review? state, DecisionContext context)
    {
        var review = Refuse.Missing(state);
        if (
            review is { IsEnded: false, Final: { IsClosed: false, Until: { } until } }
            && context.Now >= until
        )
        {
            yield return new FinalOffersClosed(until);
        }
    }
}

/// <summary>The portal opens the final offers by itself. Whoever handed in none has left (214号 22); with too few the procedure ends and none is read (GP-52).</summary>
/// <param name="BudgetYear">Year of the money the tender holds.</param>
/// <param name="BoxHash">Of the box, read after the closing was committed, so no offer can follow.</param>
/// <param name="Envelopes">One for every bidder.</param>
[AllowedFor]
public sealed record OpenFinalOffers(
    StreamKey Tender,
    int BudgetYear,
    string BoxHash,
    IReadOnlyList<FinalEnvelope> Envelopes
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. CommitteeStreams.WithMoney(Tender, BudgetYear),
            .. Envelopes.Select(e => StreamUse.Of<Bid>(Bid.Key(Tender, e.Supplier))),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(Tender)));
        if (review is not { IsEnded: false, Final: { IsClosed: true, IsOpened: false } })
        {
            return [];
        }

        var inRace = Envelopes
            .Where(envelope => review.InRace.Any(bid => bid.SupplierId == envelope.Supplier))
            .ToList();
        var ended = TooFewBids
            .EndIf(Tender, inRace.Count(envelope => envelope.Stands), streams, context)
            .ToList();
        return
        [
            .. inRace.Select(envelope =>
                Change.To<Bid>(
                    Bid.Key(Tender, envelope.Supplier),
                    envelope.Outcome(unopened: ended.Count > 0)
                )
            ),
            .. ended.Count > 0 ? ended : [Change.To<Review>(Review.Key(Tender), Opening(inRace))],
        ];
    }

    private FinalOffersOpened Opening(List<FinalEnvelope> inRace) =>
        new(
            BoxHash,
            [.. inRace.Where(envelope => envelope.Stands).Select(Line)],
            [
                .. inRace
                    .Where(envelope => !envelope.Stands)
                    .Select(envelope => Bid.Key(Tender, envelope.Supplier).Id),
            ]
        );

    private FinalOffer Line(FinalEnvelope envelope)
    {
        var last = envelope.Versions[^1];
        return new(
            Bid.Key(Tender, envelope.Supplier).Id,
            envelope.Supplier,
            envelope.Read(),
            envelope.YearlyHours,
            last.SealedAt,
            last.Hash
        );
    }
}

/// <summary>One supplier's envelope of the last round.</summary>
/// <param name="Versions">Every final offer handed in, oldest first; empty when there was none.</param>
/// <param name="Price">Of the last version, yuan; <c>null</c> when none stands, or when too few do and nothing is read.</param>
public sealed record FinalEnvelope(
    Guid Supplier,
    IReadOnlyList<BidVersion> Versions,
    decimal? Price,
    int? YearlyHours
)
{
    /// <summary>Handed in and not taken back.</summary>
    public bool Stands => Versions.Count > 0 && Versions[^1].WithdrawnAt is null;

    /// <exception cref="InvalidDataException">The envelope was not read although there are enough offers.</exception>
    public decimal Read() =>
        Price
        ?? throw new InvalidDataException($"The final offer of supplier {Supplier} was not read.");

    internal object Outcome(bool unopened) =>
        !Stands ? new ConsultationLeft(Versions)
        : unopened ? new FinalOfferLeftUnopened(Versions)
        : new FinalOfferOpened(Versions, Read(), YearlyHours);
}
