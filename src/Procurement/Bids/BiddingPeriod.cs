using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What every step of a bid has in common: it is the supplier's own, the supplier may bid, and the deadline has not passed.</summary>
internal static class BiddingPeriod
{
    public static IReadOnlyList<StreamUse> Streams(StreamKey tender, Guid supplier) =>
        [StreamUse.Of<Tender>(tender), StreamUse.Of<Supplier>(SupplierKey(supplier))];

    /// <summary>The tender, when bids may be handed in now.</summary>
    /// <exception cref="RuleBrokenException">Too late, ended, or the supplier may not bid.</exception>
    /// <exception cref="NotInScopeException">Not public yet, or not the actor's own bid.</exception>
    public static Tender Require(
        LoadedStreams streams,
        StreamKey tenderKey,
        Guid supplierId,
        DecisionContext context
    )
    {
        var supplier = Refuse.Missing(streams.Find<Supplier>(SupplierKey(supplierId)));
        InScope.Organisation(supplierId, context);
        var tender = Refuse.Missing(streams.Find<Tender>(tenderKey));
        if (tender is not { Status: >= TenderStatus.Published, Dates: { } dates })
        {
            throw new NotInScopeException(nameof(Tender));
        }

        Refuse.If(
            tender.Status is TenderStatus.Failed or TenderStatus.Cancelled,
            null,
            "TenderEnded"
        );
        // The deadline is a moment: at it and after it nothing is taken (T-08).
        Refuse.If(
            tender.Status != TenderStatus.Published || context.Now >= dates.Deadline,
            "T-08",
            "BidTooLate",
            null,
            dates.Deadline
        );
        Refuse.If(!supplier.MayBid(context.Today), "GP-10", "SupplierMayNotBid");
        return tender;
    }

    public static StreamKey SupplierKey(Guid supplier) => new(RegionCode.Nation, supplier);
}
