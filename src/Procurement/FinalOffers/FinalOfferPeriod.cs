using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What handing in and taking back have in common: the supplier's own bid is in the race, it was asked, and the minute has not come.</summary>
internal static class FinalOfferPeriod
{
    public static IReadOnlyList<StreamUse> Streams(StreamKey tender, Guid supplier) =>
        [
            StreamUse.Of<Tender>(tender),
            StreamUse.Of<Review>(Review.Key(tender)),
            StreamUse.Of<Supplier>(BiddingPeriod.SupplierKey(supplier)),
        ];

    /// <summary>The price section, when a final offer may be handed in now.</summary>
    /// <exception cref="RuleBrokenException">Not asked, too late, ended, or out of the race.</exception>
    /// <exception cref="NotInScopeException">No bid of the actor's own organisation takes part.</exception>
    public static TenderPricing Require(
        LoadedStreams streams,
        StreamKey tenderKey,
        Guid supplierId,
        DecisionContext context
    )
    {
        var supplier = Refuse.Missing(
            streams.Find<Supplier>(BiddingPeriod.SupplierKey(supplierId))
        );
        InScope.Organisation(supplierId, context);
        var review = Refuse.Missing(streams.Find<Review>(Review.Key(tenderKey)));
        var bid = Refuse.Missing(review.Bids.Find(opened => opened.SupplierId == supplierId));
        Refuse.If(review.IsEnded, null, "TenderEnded");
        Refuse.If(review.Final.Until is null, "GP-52", "FinalOffersNotAsked");
        var until = review.Final.Until.GetValueOrDefault();
        // The deadline is a moment: at it and after it nothing is taken (T-08).
        Refuse.If(
            review.Final.IsClosed || context.Now >= until,
            "T-08",
            "FinalOfferTooLate",
            null,
            until
        );
        Refuse.If(review.OutOfRace.ContainsKey(bid.BidId), "SC-12", "BidIsOut");
        Refuse.If(!supplier.MayBid(context.Today), "GP-10", "SupplierMayNotBid");
        return Refuse.Missing(Refuse.Missing(streams.Find<Tender>(tenderKey)).Pricing);
    }
}
