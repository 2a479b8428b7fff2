using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A bid after the opening, as its own supplier and the buyer see it. Before the opening there is no row, because there is no event.</summary>
public sealed class BidPage : IReadModel<BidPage>
{
    public static string StreamType => Bid.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Tender { get; set; }
    public Guid Supplier { get; set; }
    public BidStatus Status { get; set; }

    /// <summary>Every bid handed in with the times of its receipt.</summary>
    public List<BidVersion> Versions { get; set; } = [];
    public BidOffer? Offer { get; set; }

    /// <summary>The committee asked for the final offer of a consultation.</summary>
    public FinalOfferAsked? FinalAsked { get; set; }

    /// <summary>When the final offer is due; for tasks.</summary>
    public DateTimeOffset? FinalUntil { get; set; }

    /// <summary>Every final offer handed in; empty until they are opened.</summary>
    public IReadOnlyList<BidVersion> FinalVersions { get; set; } = [];
    public FinalOfferOpened? Final { get; set; }
    public DateTimeOffset? ExplainedAt { get; set; }
    public BidResultTold? Result { get; set; }

    public static BidPage? Fold(BidPage? row, StoredEvent e)
    {
        row ??= new BidPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case BidSealed sealing:
                (row.Tender, row.Supplier) = (sealing.TenderId, sealing.SupplierId);
                row.Versions = [.. row.Versions, new(sealing.Hash, sealing.SealedAt, null)];
                row.Status = BidStatus.Sealed;
                break;
            case BidWithdrawn withdrawn:
                row.Versions =
                [
                    .. row.Versions.SkipLast(1),
                    row.Versions[^1] with
                    {
                        WithdrawnAt = withdrawn.WithdrawnAt,
                    },
                ];
                row.Status = BidStatus.Withdrawn;
                break;
            case BidOpened opened:
                (row.Offer, row.Status) = (opened.Offer, BidStatus.Opened);
                break;
            case BidLeftUnopened:
                row.Status = BidStatus.Unopened;
                break;
            case FinalOfferAsked asked:
                (row.FinalAsked, row.FinalUntil) = (asked, asked.Until);
                break;
            case FinalOfferOpened final:
                (row.Final, row.FinalVersions) = (final, final.Versions);
                break;
            case FinalOfferLeftUnopened unopened:
                (row.FinalVersions, row.Status) = (unopened.Versions, BidStatus.FinalUnopened);
                break;
            case ConsultationLeft left:
                (row.FinalVersions, row.Status) = (left.Versions, BidStatus.Left);
                break;
            case LowPriceExplained:
                row.ExplainedAt = e.At;
                break;
            case BidResultTold result:
                row.Result = result;
                break;
        }

        return row;
    }
}

/// <summary>Where a bid stands after the opening.</summary>
public enum BidStatus
{
    Sealed = 1,
    Withdrawn = 2,
    Opened = 3,

    /// <summary>Too few bids: never opened.</summary>
    Unopened = 4,

    /// <summary>No final offer: it left the consultation.</summary>
    Left = 5,

    /// <summary>Too few final offers: this one was never opened.</summary>
    FinalUnopened = 6,
}
