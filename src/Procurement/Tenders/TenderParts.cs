using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>How the supplier is found (GP-03).</summary>
public enum TenderMethod
{
    /// <summary>公开招标.</summary>
    OpenTender = 1,

    /// <summary>竞争性磋商.</summary>
    Consultation = 2,
}

/// <summary>Why a procedure is ended by the buyer (采购法 36).</summary>
public enum CancelGround
{
    /// <summary>A change of plan: the purchase is no longer needed.</summary>
    NoLongerNeeded = 1,

    /// <summary>An unlawful act that affects the result.</summary>
    Unlawful = 2,

    /// <summary>All bids are above the budget and the buyer cannot pay.</summary>
    OverBudget = 3,
}

/// <summary>The money of a purchase.</summary>
/// <param name="Year">Budget year that pays first.</param>
/// <param name="Parts">Its part by source, yuan.</param>
/// <param name="Forward">Later years' parts, yuan.</param>
public sealed record TenderMoney(
    int Year,
    IReadOnlyList<SourceAmount> Parts,
    IReadOnlyList<ForwardYear> Forward
)
{
    /// <summary>The first year's part, yuan.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal FirstYear => Parts.Sum(part => part.Amount);

    /// <summary>Of the whole purchase, yuan.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal Budget => FirstYear + Forward.Sum(year => year.Amount);

    /// <summary>How many budget years it takes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Years => 1 + Forward.Count;
}

/// <summary>What is bought.</summary>
/// <param name="Buyer">Name of the authority.</param>
/// <param name="Content">The service and its requirements.</param>
/// <param name="Quantity">E.g. one station with 20 social workers.</param>
/// <param name="Townships">9-digit codes of the townships covered.</param>
/// <param name="Start">First day of service.</param>
/// <param name="End">Last day of service.</param>
/// <param name="MultiYear">The grounds for more than a year (PS-13); <c>null</c> for a year or less.</param>
public sealed record TenderScope(
    string Buyer,
    string Content,
    string Quantity,
    IReadOnlyList<string> Townships,
    DateOnly Start,
    DateOnly End,
    LongTermGrounds? MultiYear
);

/// <summary>What bidders compete with besides quality.</summary>
public enum OfferBasis
{
    /// <summary>Price, by the formula of SC-01.</summary>
    Price = 1,

    /// <summary>The price is fixed; planned service hours count in proportion to the highest.</summary>
    Hours = 2,
}

/// <summary>The section "price".</summary>
/// <param name="Ceiling">Highest offer for the whole purchase, yuan, at most the budget (GP-17). With a fixed price it is that price.</param>
/// <param name="MinimumYearlyHours">Least direct service hours a year that a bid must plan; <c>null</c> where price competes.</param>
/// <param name="SmallBusinessDeduction">Taken off a small or micro enterprise's price for the evaluation, 0.10 to 0.20 (SM-01); 0 in a set-aside or with a fixed price.</param>
/// <param name="SmallShareDeduction">The same for a consortium or subcontract with enough small business, 0.04 to 0.06 (SM-03).</param>
/// <param name="LowPrice">Triggers of the low-price review (LP-01); <c>null</c> with a fixed price.</param>
public sealed record TenderPricing(
    OfferBasis Basis,
    decimal Ceiling,
    int? MinimumYearlyHours,
    decimal SmallBusinessDeduction,
    decimal SmallShareDeduction,
    LowPriceRates? LowPrice
);

/// <summary>The section "who may bid".</summary>
/// <param name="Qualifications">Conditions a bidder must meet (GP-10); never scored (SC-05).</param>
/// <param name="Essentials">Substantive requirements marked ★; a bid that fails one is invalid (SC-12).</param>
public sealed record TenderRequirements(
    IReadOnlyList<string> Qualifications,
    IReadOnlyList<string> Essentials
);

public enum CriterionKind
{
    /// <summary>Computed from the price (SC-01).</summary>
    Price = 1,

    /// <summary>Computed from the planned hours.</summary>
    Hours = 2,

    /// <summary>Scored by each member of the committee.</summary>
    Judged = 3,
}

/// <summary>One factor of the evaluation.</summary>
/// <param name="Id">Stable within the tender, e.g. <c>c3</c>.</param>
/// <param name="Points">Most that can be reached; all add to 100 (SC-05).</param>
/// <param name="Objective">A fact that every member must score the same (SC-06).</param>
/// <param name="Technical">Counts as technical where a tie is broken by it (SC-10).</param>
/// <param name="Steps">The quantified steps of the score (SC-05).</param>
public sealed record Criterion(
    string Id,
    string Name,
    decimal Points,
    CriterionKind Kind,
    bool Objective,
    bool Technical,
    string Steps
);

/// <summary>The section "dates". Deadlines are minutes in Asia/Shanghai.</summary>
/// <param name="DocumentsUntil">Last day to obtain the documents (GP-32).</param>
/// <param name="Deadline">Last minute for bids (GP-33, GP-36).</param>
/// <param name="OpeningAt">Not before the deadline.</param>
/// <param name="Place">Where bids are opened.</param>
public sealed record TenderDates(
    DateOnly DocumentsUntil,
    DateTimeOffset Deadline,
    DateTimeOffset OpeningAt,
    string Place
);

public enum TenderDocumentKind
{
    /// <summary>招标文件 or 磋商文件 itself.</summary>
    Main = 1,

    /// <summary>The draft of the contract.</summary>
    ContractDraft = 2,

    /// <summary>Any other annex.</summary>
    Annex = 3,
}

/// <summary>A document of the tender.</summary>
public sealed record TenderDocument(Guid Id, TenderDocumentKind Kind, FileRef File);

/// <summary>What a correction changes; <c>null</c> leaves a section as it stands.</summary>
/// <param name="AffectsBids">The change may affect how bids are made, so the period before the deadline counts (GP-34, GP-36).</param>
/// <param name="Documents">Documents added; a new main document replaces the one before as the one that counts.</param>
public sealed record TenderCorrection(
    string Reason,
    bool AffectsBids,
    TenderScope? Scope,
    TenderRequirements? Requirements,
    IReadOnlyList<Criterion>? Criteria,
    TenderDates? Dates,
    IReadOnlyList<TenderDocument> Documents,
    TenderPricing? Pricing = null
)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty =>
        Scope is null
        && Pricing is null
        && Requirements is null
        && Criteria is null
        && Dates is null
        && Documents.Count == 0;
}
