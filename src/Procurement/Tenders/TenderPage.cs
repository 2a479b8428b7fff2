using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A purchase procedure as its writers, its checker and, once published, everyone see it. It never says who asked a question nor anything about bids.</summary>
public sealed class TenderPage : IReadModel<TenderPage>, ITenderSections
{
    public static string StreamType => Tender.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public long Version { get; set; }
    public Guid Plan { get; set; }
    public string Number { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Name of the authority; empty until the scope is written.</summary>
    public string Buyer { get; set; } = "";
    public TenderMethod Method { get; set; }
    public string? MethodReason { get; set; }
    public string? MethodApproval { get; set; }
    public string ItemCode { get; set; } = "";
    public TenderMoney Money { get; set; } = new(0, [], []);

    /// <summary>Of the whole purchase, yuan.</summary>
    public decimal Budget { get; set; }
    public TenderStatus Status { get; set; }
    public TenderScope? Scope { get; set; }
    public TenderPricing? Pricing { get; set; }
    public TenderRequirements? Requirements { get; set; }
    public IReadOnlyList<Criterion> Criteria { get; set; } = [];
    public IReadOnlyList<TenderDocument> Documents { get; set; } = [];
    public TenderDates? Dates { get; set; }

    /// <summary>Last minute for bids, for sorting and jobs.</summary>
    public DateTimeOffset? Deadline { get; set; }
    public List<DutyHolder> Writers { get; set; } = [];
    public string? ReturnedBecause { get; set; }

    /// <summary>Day of publication; <c>null</c> while it is not public.</summary>
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? NoticeUntil { get; set; }
    public OfficialNotice? Notice { get; set; }
    public List<TenderQuestion> Questions { get; set; } = [];

    /// <summary>Last day for the oldest answer that is still due; <c>null</c> when none is.</summary>
    public DateOnly? AnswerBy { get; set; }
    public CorrectionPrepared? Waiting { get; set; }
    public List<PublishedCorrection> Corrections { get; set; } = [];
    public TenderFailed? Failure { get; set; }
    public TenderAwarded? Award { get; set; }
    public TenderCancelled? Cancellation { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    public static TenderPage? Fold(TenderPage? row, StoredEvent e)
    {
        row ??= new TenderPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        (row.Version, row.ChangedAt) = (e.Version, e.At);
        TenderPageFold.Apply(row, e);
        return row;
    }
}

/// <summary>A question with its answer; who asked is not known here.</summary>
public sealed record TenderQuestion(
    Guid Id,
    string Text,
    DateTimeOffset AskedAt,
    DateOnly AnswerBy,
    string? Answer,
    DateTimeOffset? AnsweredAt
);

/// <summary>A correction notice with both versions of what it changed.</summary>
/// <param name="Before">What stood before; a section that was not changed is <c>null</c>.</param>
/// <param name="After">What stands since.</param>
public sealed record PublishedCorrection(
    int Number,
    DateOnly IssuedOn,
    OfficialNotice Notice,
    TenderCorrection Before,
    TenderCorrection After
);
