using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The leader asks every supplier in the race for its final offer (GP-52, 214号 21), after the committee has consulted with each of them (214号 19).</summary>
/// <param name="Suppliers">Every bidder, so that each bid's stream is named.</param>
/// <param name="Consulted">Bids whose suppliers the committee consulted with.</param>
/// <param name="Until">The minute from which no final offer is taken any more.</param>
[AllowedFor(Role.Expert)]
public sealed record AskForFinalOffers(
    StreamKey Tender,
    IReadOnlyList<Guid> Suppliers,
    IReadOnlyList<Guid> Consulted,
    DateTimeOffset? Until
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Tender),
            StreamUse.Of<Review>(Review.Key(Tender)),
            .. Suppliers.Select(supplier => StreamUse.Of<Bid>(Bid.Key(Tender, supplier))),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (review, me) = Seats.RequireLeader(streams.Find<Review>(Review.Key(Tender)), context);
        RequireNotAsked(streams.Find<Tender>(Tender), review);
        Refuse.If(review.Final.Waiting is not null, null, "NeedsChangeWaits");
        var missing = review.InRace.Count(bid => !Consulted.Contains(bid.BidId));
        Refuse.If(missing > 0, "GP-52", "NotAllConsulted", nameof(Consulted), missing);
        var least = LeastMinutes(Tender, context.Today, context.Rules);
        Refuse.If(
            Until is null || Until < context.Now.AddMinutes(least),
            "GP-52",
            "FinalOfferTimeTooShort",
            nameof(Until),
            least
        );
        var until = Until.GetValueOrDefault();
        return
        [
            Change.To<Review>(
                Review.Key(Tender),
                new FinalOffersAsked([.. review.InRace.Select(bid => bid.BidId)], until, me)
            ),
            .. review.InRace.Select(bid =>
                Change.To<Bid>(
                    Bid.Key(Tender, bid.SupplierId),
                    new FinalOfferAsked(until, review.Final.Changes)
                )
            ),
        ];
    }

    /// <summary>How long suppliers have at least, in minutes.</summary>
    public static int LeastMinutes(StreamKey tender, DateOnly day, RuleBook rules) =>
        rules.Parameters.Count("GP-52.final_offer_minutes", tender.Tenant, day);

    internal static void RequireNotAsked(Tender? tender, Review review)
    {
        Refuse.If(
            Refuse.Missing(tender).Method != TenderMethod.Consultation,
            "GP-52",
            "NotAConsultation"
        );
        Refuse.If(
            review.Final.Until is not null,
            "GP-52",
            "FinalOffersAskedAlready",
            null,
            review.Final.Until ?? default
        );
    }
}
