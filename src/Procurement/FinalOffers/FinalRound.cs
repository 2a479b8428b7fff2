using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>How far a consultation's last round is, as far as rules ask.</summary>
/// <param name="Waiting">A change of the needs that the buyer has not answered.</param>
/// <param name="Changes">Confirmed changes.</param>
/// <param name="Until">When the final offers are due; <c>null</c> until they are asked for.</param>
public sealed record FinalRound(
    NeedsChangeProposed? Waiting,
    ImmutableList<string> Changes,
    DateTimeOffset? Until,
    bool IsClosed,
    bool IsOpened
)
{
    /// <summary>Why a supplier without a final offer is out of the race; the key of a text after <c>OutReason.</c>.</summary>
    public const string LeftReason = "no_final_offer";

    public static FinalRound None { get; } = new(null, [], null, false, false);

    public FinalRound Apply(object next) =>
        next switch
        {
            NeedsChangeProposed proposed => this with { Waiting = proposed },
            NeedsChangeConfirmed when Waiting is { } waiting => this with
            {
                Waiting = null,
                Changes = Changes.Add(waiting.Text),
            },
            NeedsChangeDeclined => this with { Waiting = null },
            FinalOffersAsked asked => this with { Until = asked.Until },
            FinalOffersClosed => this with { IsClosed = true },
            FinalOffersOpened => this with { IsOpened = true },
            _ => this,
        };

    /// <summary>Names the box of a tender's final offers; it stands beside the box of its bids.</summary>
    public static StreamKey BoxOf(StreamKey tender) =>
        new(tender.Tenant, DerivedId.From("final_offers", tender.Id.ToString()));

    /// <summary>The bids with what counts from the opening on: the final price and hours.</summary>
    public static IEnumerable<OpenedBid> Counting(
        IEnumerable<OpenedBid> bids,
        FinalOffersOpened opened
    )
    {
        var offers = opened.Offers.ToDictionary(offer => offer.BidId);
        return bids.Select(bid =>
            offers.TryGetValue(bid.BidId, out var offer)
                ? bid with
                {
                    Price = offer.Price,
                    YearlyHours = offer.YearlyHours,
                    SealedAt = offer.SealedAt,
                    Hash = offer.Hash,
                }
                : bid
        );
    }

    /// <summary>Nothing of a consultation is scored, questioned or reported on first offers (214号 23).</summary>
    /// <exception cref="RuleBrokenException">The final offers have not been opened.</exception>
    internal static void RequireOpened(Tender tender, Review review) =>
        Refuse.If(
            tender.Method == TenderMethod.Consultation && !review.Final.IsOpened,
            "GP-52",
            "FinalOffersFirst"
        );
}
