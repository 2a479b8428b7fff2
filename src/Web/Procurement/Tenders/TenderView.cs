using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>A tender as its page shows it.</summary>
/// <param name="Townships">Names of the townships covered.</param>
/// <param name="Me">Who reads; <c>null</c> for a visitor.</param>
/// <param name="Now">To say what is still open.</param>
public sealed record TenderView(
    TenderPage Tender,
    IReadOnlyList<string> Townships,
    Actor? Me,
    DateTimeOffset Now
)
{
    public StreamKey Key => new(Tender.TenantId, Tender.Id);

    /// <summary>Which tab: <c>money</c>, <c>files</c>, <c>timeline</c>, else the overview.</summary>
    public string Tab { get; init; } = "";

    /// <summary>A day in the past when the page shows the record as it stood then.</summary>
    public DateOnly? On { get; init; }

    public AskForm Form { get; init; } = new();

    /// <summary>Bids, questions and corrections are still possible.</summary>
    public bool IsOpen => Tender.Status == TenderStatus.Published && Now <= Tender.Deadline;

    /// <summary>The reader belongs to the buyer and acts on the record of today.</summary>
    public bool MayAct =>
        Me is { Role: Role.Official } && Me.Region == Tender.TenantId && On is null;

    public bool MayAsk => IsOpen && Me is { Role: Role.Agency, Organisation: not null };

    /// <summary>The reader had a hand in the documents and so cannot check them (SD-02).</summary>
    public bool WroteIt => Me is not null && Tender.Writers.Exists(w => w.Overlaps(Me.Holder));

    /// <summary>The reader wrote the correction that waits and so cannot publish it (SD-02).</summary>
    public bool WroteCorrection => Me is not null && Tender.Waiting?.By.Overlaps(Me.Holder) == true;

    public string Href => $"/tenders/{Tender.TenantId}/{Tender.Id}";
    public string PublicHref => $"/public/tenders/{Tender.TenantId}/{Tender.Id}";
}
