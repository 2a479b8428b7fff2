using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The public notice of a result (GP-71). The names of the committee (GP-58) lie in the vault under the review's id.</summary>
public sealed class ResultNotice : IReadModel<ResultNotice>
{
    public static string StreamType => Review.StreamType;

    /// <summary>Name of the text in the vault that lists the members.</summary>
    public const string Experts = "experts";

    /// <summary>Name of the text in an individual winner's vault: name and address as published, one a line.</summary>
    public static string WinnerText(Guid review) => $"notice:{review:N}";

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Tender { get; set; }
    public Guid Bid { get; set; }
    public Guid Supplier { get; set; }

    /// <summary>Yuan, the bid's own price.</summary>
    public decimal Price { get; set; }
    public int? YearlyHours { get; set; }
    public OfficialNotice? Notice { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public DateOnly NoticeEnds { get; set; }
    public DateOnly SignBy { get; set; }
    public DateOnly ObjectBy { get; set; }

    public static ResultNotice? Fold(ResultNotice? row, StoredEvent e) =>
        e.Data is ResultPublished result
            ? new ResultNotice
            {
                TenantId = e.Stream.Tenant,
                Id = e.Stream.Id,
                Tender = result.TenderId,
                Bid = result.BidId,
                Supplier = result.SupplierId,
                Price = result.Price,
                YearlyHours = result.YearlyHours,
                Notice = result.Notice,
                PublishedAt = e.At,
                NoticeEnds = result.NoticeEnds,
                SignBy = result.SignBy,
                ObjectBy = result.ObjectBy,
            }
            : row;
}
