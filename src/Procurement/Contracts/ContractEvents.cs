using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// One contract of one year of one purchase. Amounts are yuan.

/// <summary>A contract was made from the award; the price is the bid's own (SC-15).</summary>
/// <param name="Tender">The purchase.</param>
/// <param name="BudgetYear">The budget that pays.</param>
/// <param name="Reservation">What the budget holds for it: the tender, or the contract itself in a later year.</param>
/// <param name="Parts">The sources of a later year's money; empty in the first year, when the tender reserved it.</param>
/// <param name="Number">Public number.</param>
/// <param name="Title">Of the purchase.</param>
/// <param name="Buyer">Name of the authority.</param>
/// <param name="Supplier">The agency.</param>
/// <param name="SupplierName">Name of the organisation.</param>
/// <param name="Price">Of this year.</param>
/// <param name="YearNumber">1 for the first year of the purchase.</param>
/// <param name="Years">Years of the purchase, 1 to 3.</param>
/// <param name="SeriesStart">First day of the whole purchase.</param>
/// <param name="SignBy">Last day for signing (GP-42); <c>null</c> for later years.</param>
public sealed record ContractDrafted(
    Guid Tender,
    int BudgetYear,
    Guid Reservation,
    IReadOnlyList<SourceAmount> Parts,
    string Number,
    string Title,
    string Buyer,
    Guid Supplier,
    string SupplierName,
    decimal Price,
    int YearNumber,
    int Years,
    DateOnly SeriesStart,
    DateOnly? SignBy
);

/// <summary>When and where the service is given, and by which duty list.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Grounds">For a purchase over several years (PS-13).</param>
/// <param name="Townships">9-digit codes.</param>
/// <param name="DutyListVersion">May be empty.</param>
/// <param name="Work">What is done under it; <c>null</c> in contracts from before it was asked, which all run stations.</param>
public sealed record ContractScopeSet(
    DateOnly Start,
    DateOnly End,
    LongTermGrounds? Grounds,
    IReadOnlyList<string> Townships,
    string? DutyListVersion,
    ContractWork? Work = null
);

/// <summary>What is done under a contract.</summary>
public enum ContractWork
{
    /// <summary>运营社工站: the station of each township it covers.</summary>
    Stations = 1,

    /// <summary>其他服务: beside the stations.</summary>
    Other = 2,
}

/// <summary>The clauses of PS-12 were written.</summary>
public sealed record ContractClausesSet(ContractClauses Clauses);

/// <summary>Milestones, instalments and bands were set.</summary>
public sealed record ContractScheduleSet(
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<ScoreBand> Bands
);

/// <summary>The clause on entrusted personal data was written (PD-03).</summary>
public sealed record ContractDataClauseSet(DataClause Clause);

/// <summary>The text is fixed for signing.</summary>
/// <param name="Paper">The printable version as it will be signed.</param>
/// <param name="By">Who fixed it.</param>
public sealed record ContractFrozen(FileRef Paper, DutyHolder By);

/// <summary>The fixed text was opened again before both had signed; signatures given are void.</summary>
public sealed record ContractReopened(string Reason);

/// <summary>The buyer signed.</summary>
/// <param name="Scan">The sealed paper.</param>
/// <param name="Proof">How the signer proved to be the account's holder.</param>
/// <param name="By">Who signed; may not accept deliverables later.</param>
public sealed record ContractSignedByBuyer(FileRef Scan, SignatureProof Proof, DutyHolder By);

/// <summary>The supplier signed.</summary>
public sealed record ContractSignedBySupplier(FileRef Scan, SignatureProof Proof, DutyHolder By);

/// <summary>Both have signed: the contract is in force.</summary>
/// <param name="On">Day of the second signature.</param>
/// <param name="LateReason">Why it was signed after the last day (GP-42), else <c>null</c>.</param>
/// <param name="PublishBy">Last day for publication (GP-43).</param>
public sealed record ContractSigned(DateOnly On, string? LateReason, DateOnly PublishBy);

/// <summary>The contract is public.</summary>
/// <param name="Notice">On the official medium (GP-18).</param>
/// <param name="LateReason">Why it was published after the last day (GP-43), else <c>null</c>.</param>
public sealed record ContractPublished(OfficialNotice Notice, string? LateReason);

/// <summary>The evaluation of the service gave a score, which decides the governed instalment (CA-16).</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="Report">The evaluator's report.</param>
public sealed record EvaluationResultRecorded(decimal Score, FileRef Report);

/// <summary>The agency reported a deliverable.</summary>
public sealed record DeliverableReported(
    int Milestone,
    string Summary,
    IReadOnlyList<FileRef> Evidence
);

/// <summary>A deliverable was accepted as a whole.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="Amount">What becomes payable by it now.</param>
/// <param name="PaidPercent">The band that decided, or <c>null</c> when no band governs.</param>
/// <param name="Opinion">The people served (GP-15).</param>
/// <param name="By">Not the contract's signer.</param>
public sealed record MilestoneAccepted(
    int Milestone,
    decimal Amount,
    decimal? PaidPercent,
    RecipientsOpinion Opinion,
    DutyHolder By
);

/// <summary>A part of a deliverable was accepted; the rest may be reported again.</summary>
public sealed record MilestonePartlyAccepted(
    int Milestone,
    decimal Amount,
    RecipientsOpinion Opinion,
    string Missing,
    DutyHolder By
);

/// <summary>A deliverable was returned for mending.</summary>
public sealed record MilestoneReturned(int Milestone, string Reason, DutyHolder By);

/// <summary>A payment was asked for out of what a milestone makes payable.</summary>
public sealed record PaymentClaimed(Guid Payment, int Milestone, decimal Amount);

/// <summary>A payment was refused or failed; its sum may be asked for again.</summary>
public sealed record PaymentClaimFreed(Guid Payment, int Milestone, decimal Amount);

/// <summary>A payment reached the agency.</summary>
public sealed record ContractPaid(Guid Payment, int Milestone, decimal Amount);

/// <summary>The contract ended before its last day; what was not yet owed is free again.</summary>
public sealed record ContractEnded(DateOnly On, string Reason);
