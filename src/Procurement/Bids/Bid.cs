using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>One supplier's bid after the bid box was opened.</summary>
/// <param name="Opened">The container was read; a withdrawn or returned bid never is.</param>
public sealed record Bid(
    Guid TenderId,
    Guid SupplierId,
    string Hash,
    bool Withdrawn,
    bool Opened,
    bool HasExplainedPrice
) : IStreamState<Bid>
{
    public static string StreamType => "bid";

    public static Bid Start(object first) =>
        first is BidSealed sealing
            ? new(sealing.TenderId, sealing.SupplierId, sealing.Hash, false, false, false)
            : throw new UnexpectedEventException(StreamType, first);

    public Bid Apply(object next) =>
        next switch
        {
            BidSealed again => this with { Hash = again.Hash, Withdrawn = false },
            BidWithdrawn => this with { Withdrawn = true },
            BidOpened => this with { Opened = true },
            LowPriceExplained => this with { HasExplainedPrice = true },
            _ => this,
        };

    /// <summary>One bid per tender and supplier.</summary>
    public static StreamKey Key(StreamKey tender, Guid supplierId) =>
        new(tender.Tenant, DerivedId.From("bid", tender.Id.ToString(), supplierId.ToString()));
}
