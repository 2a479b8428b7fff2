using StationPortal.Procurement;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>An evaluation as one member sees it: everything of the bids, of the scores only the own until all have signed (SC-06).</summary>
public sealed record SeatView(ReviewView Of, Guid Me)
{
    public ReviewPage Review => Of.Review;

    public string Href => $"/seats/{Of.Tender.TenantId}/{Of.Tender.Id}";

    public Seat Mine => Review.Seats.Single(seat => seat.Account == Me);

    public bool IsLeader => Review.Seats[0].Account == Me;

    /// <summary>Too few bids were left, or the buyer cancelled the tender: nothing is left to do.</summary>
    public bool IsEnded => Review.Stage == ReviewStage.Ended;

    public bool AllDeclared => Review.Seats.TrueForAll(seat => seat.Declared && !seat.Left);

    /// <summary>The items that members score.</summary>
    public IReadOnlyList<Criterion> Items =>
        [.. Of.Tender.Criteria.Where(c => c.Kind == CriterionKind.Judged)];

    public StepForm Form { get; } = new();

    public ItemScored? Score(Guid bid, string criterion) =>
        Review.Scores.Find(item => item.Key == new ScoreKey(Me, bid, criterion));

    public int ScoredOf(Guid bid) => Items.Count(item => Score(bid, item.Id) is not null);

    public bool IsComplete => Review.InRace.All(bid => ScoredOf(bid.BidId) == Items.Count);

    /// <summary>Objective items on which the signed members differ, by the function that the report asks (SC-06).</summary>
    public IReadOnlyList<(Guid BidId, Criterion Criterion)> Differing =>
        Review.AllSigned
            ? Differences.All(
                Items,
                Review.InRace,
                [.. Review.Seats.Select(seat => seat.Account)],
                key => Review.Scores.Find(item => item.Key == key)?.Points ?? 0m
            )
            : [];

    public bool MayScore(Guid bid, Criterion criterion) =>
        AllDeclared
        && !IsEnded
        && Review.Report is null
        && !Of.AwaitsOffers
        && (!Mine.Signed || Differing.Contains((bid, criterion)));

    /// <summary>Triggers of the low-price review by bid (LP-01), by the same function that the report asks.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> LowPrices =>
        LowPriceReview.Of(Of.AwaitsOffers ? null : Of.Pricing, Review.InRace);
}

/// <summary>One bid on a member's desk.</summary>
/// <param name="Answers">What the bid says to each criterion, out of the vault.</param>
/// <param name="Explanation">Of its price, when it gave one.</param>
public sealed record SeatBid<TForm>(
    SeatView Seat,
    OpenedBid Bid,
    IReadOnlyDictionary<string, string> Answers,
    string? Explanation,
    TForm Form,
    Criterion? Criterion = null
)
{
    public string Href => $"{Seat.Href}/bids/{Bid.BidId}";
}

/// <summary>A part of a member's work with its form.</summary>
public sealed record SeatPart<TForm>(SeatView Seat, TForm Form);

/// <summary>A tie to a bidder.</summary>
public sealed class TieForm : PortalForm
{
    public Guid? Supplier { get; set; }
    public TieKind? Kind { get; set; }
    public DateOnly? EndedOn { get; set; }
}

/// <summary>Points for one item.</summary>
public sealed class ScoreForm : PortalForm
{
    public decimal? Points { get; set; }
    public string? Reason { get; set; }
}

/// <summary>A reason in words: ruling out, dissent.</summary>
public sealed class WordsForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>The question about a low price.</summary>
public sealed class QuestionForm : PortalForm
{
    public int? Minutes { get; set; }
    public string? Opinion { get; set; }
}

/// <summary>The committee's opinion on a low price.</summary>
public sealed class JudgeForm : PortalForm
{
    public LowPriceFinding? Finding { get; set; }
    public string? Opinion { get; set; }
}

public enum LowPriceFinding
{
    Proven = 1,
    NotProven = 2,
}
