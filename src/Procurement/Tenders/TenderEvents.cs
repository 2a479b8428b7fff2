using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Stream "tender": one purchase procedure from its draft to its end, in the buyer's tenant.

/// <summary>A tender was begun from an approved plan.</summary>
/// <param name="Plan">The plan, in the same tenant.</param>
/// <param name="Number">Project number given by the buyer or the official platform.</param>
/// <param name="Title">Name of the purchase.</param>
/// <param name="MethodReason">Why this method (GP-05); <c>null</c> for the open tender.</param>
/// <param name="MethodApproval">Number of the approval where the sum asks for an open tender (GP-04).</param>
/// <param name="ItemCode">Of the guidance catalogue (PS-08).</param>
/// <param name="Money">The plan's money.</param>
public sealed record TenderDrafted(
    Guid Plan,
    string Number,
    string Title,
    TenderMethod Method,
    string? MethodReason,
    string? MethodApproval,
    string ItemCode,
    TenderMoney Money,
    DutyHolder By
);

/// <summary>The section "what is bought" was written.</summary>
public sealed record TenderScopeSet(TenderScope Scope, DutyHolder By);

/// <summary>The section "price" was written.</summary>
public sealed record TenderPricingSet(TenderPricing Pricing, DutyHolder By);

/// <summary>The section "who may bid" was written.</summary>
public sealed record TenderRequirementsSet(TenderRequirements Requirements, DutyHolder By);

/// <summary>The section "how bids are scored" was written.</summary>
public sealed record TenderCriteriaSet(IReadOnlyList<Criterion> Criteria, DutyHolder By);

/// <summary>The section "dates" was written.</summary>
public sealed record TenderDatesSet(TenderDates Dates, DutyHolder By);

/// <summary>A document was put in.</summary>
public sealed record TenderDocumentAdded(TenderDocument Document, DutyHolder By);

/// <summary>A document was taken out of the draft.</summary>
public sealed record TenderDocumentRemoved(Guid Document, DutyHolder By);

/// <summary>The writers handed the tender to the checker.</summary>
public sealed record TenderSubmittedForCheck(DutyHolder By);

/// <summary>The checker wants it mended.</summary>
public sealed record TenderReturned(string Reason, DutyHolder By);

/// <summary>The checker, who wrote none of it, published it; this year's money is reserved.</summary>
/// <param name="IssuedOn">Day from which all periods run.</param>
/// <param name="NoticeUntil">Last day of the notice (GP-31).</param>
/// <param name="Notice">On the official medium (GP-18).</param>
public sealed record TenderPublished(
    DateOnly IssuedOn,
    DateOnly NoticeUntil,
    OfficialNotice Notice,
    DutyHolder By
);

/// <summary>A supplier asked about the documents. Who asked is never shown.</summary>
/// <param name="AnswerBy">Last day for the answer (GP-47).</param>
public sealed record QuestionAsked(Guid Question, Guid Supplier, string Text, DateOnly AnswerBy);

/// <summary>The answer, published to all.</summary>
public sealed record QuestionAnswered(Guid Question, string Answer, DutyHolder By);

/// <summary>A correction was written and waits for the checker.</summary>
public sealed record CorrectionPrepared(TenderCorrection Correction, DutyHolder By);

/// <summary>The checker sent a correction back.</summary>
public sealed record CorrectionReturned(string Reason, DutyHolder By);

/// <summary>A correction notice (更正公告) is public; what it names replaces what stood before.</summary>
/// <param name="Number">1, 2, 3 … within the tender.</param>
/// <param name="IssuedOn">Day of the notice.</param>
/// <param name="Notice">On the official medium (GP-18).</param>
public sealed record TenderCorrected(
    int Number,
    DateOnly IssuedOn,
    TenderCorrection Correction,
    OfficialNotice Notice,
    DutyHolder By
);

/// <summary>The deadline passed: no more bids, questions or corrections.</summary>
public sealed record BiddingClosed(DateTimeOffset Deadline);

/// <summary>The procedure ended without a winner (废标, 终止); its money is free.</summary>
/// <param name="ReasonCode">Key of a text, e.g. <c>too_few_bids</c>.</param>
/// <param name="RuleId">E.g. <c>GP-51</c>.</param>
public sealed record TenderFailed(string ReasonCode, string RuleId);

/// <summary>The result is public; the contract is to be signed.</summary>
/// <param name="Bid">The winner's bid.</param>
/// <param name="Supplier">The winner, in tenant 000000.</param>
/// <param name="Price">The bid's own price for the whole purchase, yuan (SC-15).</param>
/// <param name="YearlyHours">Promised hours a year, where asked.</param>
/// <param name="SignBy">Last day to sign (GP-42).</param>
public sealed record TenderAwarded(
    Guid Bid,
    Guid Supplier,
    decimal Price,
    int? YearlyHours,
    DateOnly SignBy
);

/// <summary>The buyer ended the procedure (采购法 36: major change, unlawful act, no money); its money is free.</summary>
public sealed record TenderCancelled(
    CancelGround Ground,
    string Reason,
    OfficialNotice? Notice,
    DutyHolder By
);
