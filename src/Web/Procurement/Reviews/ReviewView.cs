using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>An evaluation with its tender and the words its page needs.</summary>
/// <param name="Bidders">Names by supplier.</param>
/// <param name="Members">Names by account, as this reader may see them.</param>
public sealed record ReviewView(
    TenderPage Tender,
    ReviewPage Review,
    IReadOnlyDictionary<Guid, string> Bidders,
    IReadOnlyDictionary<Guid, string> Members,
    DateTimeOffset Now
)
{
    public StreamKey Key => new(Tender.TenantId, Tender.Id);

    public string Href => $"/reviews/{Tender.TenantId}/{Tender.Id}";

    public StreamKey[] Streams => [new(Review.TenantId, Review.Id), Key];

    public TenderPricing Pricing =>
        Tender.Pricing ?? throw new InvalidDataException("A public tender has its price section.");

    public bool ByHours => Pricing.Basis == OfferBasis.Hours;

    /// <summary>A consultation whose final offers are not opened: nothing is scored yet (GP-52).</summary>
    public bool AwaitsOffers =>
        Tender.Method == TenderMethod.Consultation
        && Review is { OffersOpened: null, Report: null };

    /// <summary>The opening time has come.</summary>
    public bool MayOpen => Review.Stage == ReviewStage.Closed && Now >= Tender.Dates?.OpeningAt;

    public bool IsLate => Review.DueOn < ChinaTime.DateOf(Now);

    /// <summary>The past day it is shown on; nothing can be done there.</summary>
    public DateOnly? On { get; init; }

    public StepForm Form { get; } = new();

    public string BidderOf(Guid bid) =>
        Review.Bids.Find(b => b.BidId == bid) is { } found
            ? Bidders.GetValueOrDefault(found.SupplierId, "")
            : "";

    public string NameOf(Guid account) => Members.GetValueOrDefault(account, "");
}

/// <summary>A press without further fields: open the bids, sign, hand in the report.</summary>
public sealed class StepForm : PortalForm;

/// <summary>A part of the evaluation with its form.</summary>
public sealed record ReviewPart<TForm>(ReviewView View, TForm Form);

/// <summary>The colour of each stage.</summary>
internal static class ReviewTones
{
    public static Tone Of(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Published => Tone.Green,
            ReviewStage.Ended => Tone.Red,
            ReviewStage.Closed
            or ReviewStage.Changing
            or ReviewStage.Reported
            or ReviewStage.Confirmed => Tone.Amber,
            _ => Tone.Blue,
        };

    public static Tone Of(NeedsAnswer answer) =>
        answer switch
        {
            NeedsAnswer.Confirmed => Tone.Green,
            NeedsAnswer.Declined => Tone.Red,
            _ => Tone.Amber,
        };
}

/// <summary>Why a bid is out of the race: words of people, or the portal's own.</summary>
internal static class OutReasons
{
    public static string WhyOut(this PageTexts texts, string reason) =>
        reason == FinalRound.LeftReason ? texts[$"OutReason.{reason}"] : reason;
}
