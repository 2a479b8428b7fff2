using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The opening record (开标记录) as bidders see it: who offered what, as it was read out. Nothing of the committee or the scores.</summary>
public sealed class OpeningRecord : IReadModel<OpeningRecord>
{
    public static string StreamType => Review.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Tender { get; set; }
    public DateTimeOffset Deadline { get; set; }
    public string BoxHash { get; set; } = "";
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>In the order of their sealing.</summary>
    public List<OpenedBid> Bids { get; set; } = [];

    /// <summary>Suppliers that bid, each as <c>/id/</c>.</summary>
    public string Bidders { get; set; } = "";

    public static OpeningRecord? Fold(OpeningRecord? row, StoredEvent e)
    {
        switch (e.Data)
        {
            case BidBoxClosed closed:
                return new OpeningRecord
                {
                    TenantId = e.Stream.Tenant,
                    Id = e.Stream.Id,
                    Tender = closed.TenderId,
                    Deadline = closed.Deadline,
                    BoxHash = closed.BoxHash,
                };
            case BidsOpened opened when row is not null:
                (row.Bids, row.OpenedAt) = ([.. opened.Bids], e.At);
                row.Bidders = string.Concat(opened.Bids.Select(bid => $"/{bid.SupplierId}/"));
                break;
        }

        return row;
    }
}
