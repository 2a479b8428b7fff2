using System.Text.Json.Serialization;

namespace StationPortal.Procurement;

// The money of one county in one year. Amounts are yuan; a purpose is the plan first, then the tender, then the contract.

/// <summary>The year's money was entered from the approved budget (PS-09).</summary>
public sealed record BudgetSet(
    string Region,
    int Year,
    IReadOnlyList<SourceAmount> Sources,
    string DocumentNumber
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Sources.Sum(part => part.Amount);
}

/// <summary>The approved sum of one source was adjusted.</summary>
public sealed record BudgetSourceChanged(
    MoneySource Source,
    decimal Before,
    decimal Amount,
    string DocumentNumber,
    string Reason
);

/// <summary>The figure that the cap on relief funds is a part of was frozen with its document (CA-06, CA-07).</summary>
/// <param name="Base">Yuan.</param>
/// <param name="BaseName">What the province's rule calls it.</param>
/// <param name="Rate">The rate in force when it was set, for the record; decisions use the rate in force on their day.</param>
/// <param name="Cap">Base × rate, down to the fen.</param>
/// <param name="RuleSource">Where the rate stands.</param>
/// <param name="DocumentNumber">The document that gives the base.</param>
/// <param name="FinalAccounts">The figure is from the year-end accounts.</param>
public sealed record CapBaseSet(
    decimal Base,
    string BaseName,
    decimal Rate,
    decimal Cap,
    string RuleSource,
    string DocumentNumber,
    bool FinalAccounts
);

/// <summary>An approved plan holds money.</summary>
public sealed record MoneyPlanned(Guid Plan, IReadOnlyList<SourceAmount> Parts)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A plan ended without a tender; its money is free.</summary>
/// <param name="ReasonCode">Key of a text, e.g. <c>plan_withdrawn</c>.</param>
public sealed record PlannedMoneyFreed(
    Guid Plan,
    IReadOnlyList<SourceAmount> Parts,
    string ReasonCode
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A published tender, or a later year's contract, holds this year's money; the plan's money makes way.</summary>
/// <param name="Purpose">The tender, or the later year's contract.</param>
/// <param name="Plan">The plan whose money makes way.</param>
/// <param name="Parts">Held now.</param>
/// <param name="PlanParts">What the plan no longer holds.</param>
/// <param name="Forward">Later years' parts, promised only.</param>
public sealed record MoneyReserved(
    Guid Purpose,
    Guid? Plan,
    IReadOnlyList<SourceAmount> Parts,
    IReadOnlyList<SourceAmount> PlanParts,
    IReadOnlyList<ForwardYear> Forward
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A tender failed or was cancelled; its money is free and its later years are no longer promised.</summary>
/// <param name="ReasonCode">Key of a text, e.g. <c>tender_failed</c>.</param>
public sealed record ReservationFreed(
    Guid Purpose,
    IReadOnlyList<SourceAmount> Parts,
    string ReasonCode
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A signed contract owes its price; what the tender had reserved beyond it is free.</summary>
public sealed record MoneyCommitted(
    Guid Contract,
    Guid Reservation,
    IReadOnlyList<SourceAmount> Parts,
    IReadOnlyList<SourceAmount> Freed
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A contract ended before all was paid; the rest is free.</summary>
public sealed record CommitmentFreed(
    Guid Contract,
    IReadOnlyList<SourceAmount> Parts,
    string ReasonCode
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>An approved payment is on its way to the bank.</summary>
public sealed record PaymentOrdered(Guid Contract, Guid Payment, IReadOnlyList<SourceAmount> Parts)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>The bank has paid.</summary>
public sealed record MoneyPaid(Guid Contract, Guid Payment, IReadOnlyList<SourceAmount> Parts)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>The bank has not paid; the money is owed again and may be ordered anew.</summary>
public sealed record PaymentReturned(Guid Contract, Guid Payment, IReadOnlyList<SourceAmount> Parts)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}

/// <summary>A contract made outside the portal counts as well.</summary>
/// <param name="Parts">The whole price.</param>
/// <param name="Paid">What of it was paid already.</param>
public sealed record OutsideContractRegistered(
    Guid Contract,
    string Number,
    string Title,
    string SupplierName,
    DateOnly SignedOn,
    IReadOnlyList<SourceAmount> Parts,
    IReadOnlyList<SourceAmount> Paid
)
{
    /// <summary>Yuan over all sources.</summary>
    [JsonIgnore]
    public decimal Total => Parts.Sum(part => part.Amount);
}
