using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>A supplier's own bid with its tender.</summary>
/// <param name="Opened">The bid after the opening; <c>null</c> before.</param>
public sealed record BidView(
    TenderPage Tender,
    BidFolder Folder,
    BidPage? Opened,
    OpeningRecord? Record,
    DateTimeOffset Now
)
{
    public StreamKey Key => new(Tender.TenantId, Tender.Id);

    public string Href => $"/bids/{Tender.TenantId}/{Tender.Id}";

    /// <summary>Bids are taken now.</summary>
    public bool IsOpen => Tender.Status == TenderStatus.Published && Now < Tender.Deadline;

    /// <summary>What the supplier wrote; after the deadline not even it reads that before the opening.</summary>
    public BidContent Draft => IsOpen ? Folder.Draft ?? BidContent.Empty : BidContent.Empty;

    /// <summary>A correction came on or after the day of the sealing, so offer and answers should be looked at again.</summary>
    public bool CorrectedSinceSealed =>
        Folder.Standing is { } standing
        && Tender.Corrections.Exists(c => c.IssuedOn >= ChinaTime.DateOf(standing.SealedAt));

    /// <summary>The folder of a consultation's last round; <c>null</c> until final offers are asked for.</summary>
    public BidFolder? FinalFolder { get; init; }

    /// <summary>A final offer is taken now.</summary>
    public bool FinalIsOpen =>
        Tender.Status == TenderStatus.Closed
        && Opened is { Status: BidStatus.Opened, Final: null, FinalUntil: { } until }
        && Now < until;

    /// <summary>What stands as the final offer; after the minute not even the supplier reads it before the opening.</summary>
    public BidContent? FinalDraft =>
        FinalIsOpen && FinalFolder is { Standing: not null, Draft: { } draft } ? draft : null;

    public TenderPricing Pricing =>
        Tender.Pricing ?? throw new InvalidDataException("A public tender has its price section.");

    public bool ByHours => Pricing.Basis == OfferBasis.Hours;

    public IReadOnlyList<BidTask> Tasks =>
        BidTaskList.Of(Pricing, Tender.Requirements, Tender.Criteria, Draft);

    /// <summary>Everything that must be written is written.</summary>
    public bool IsComplete =>
        Tasks
            .Where(task => task.Path != BidTaskList.DocumentsPath)
            .All(task => task.Status == SectionStatus.Complete);

    /// <summary>The past day it is shown on, after the opening.</summary>
    public DateOnly? On { get; init; }

    public StepForm Form { get; } = new() { Seen = BidMarks.Of(Folder.Draft) };
}

/// <summary>One part of a bid with its form.</summary>
public sealed record BidPart<TForm>(BidView Bid, TForm Form, Criterion? Criterion = null)
{
    public RemoveForm Remove { get; } = new();
}

/// <summary>A bid that was opened, with its tender's title and method.</summary>
public sealed record BidLine(BidPage Bid, string Title, TenderMethod Method)
{
    /// <summary>The committee waits for this supplier's final offer, so far as the record says.</summary>
    public bool AwaitsFinal(DateTimeOffset now) =>
        Bid is { Status: BidStatus.Opened, Final: null } && now < Bid.FinalUntil;
}
