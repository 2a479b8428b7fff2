using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Stream "plan": one purchase as planned and announced (采购意向), in the buyer's tenant.

/// <summary>A purchase was planned.</summary>
public sealed record PlanDrafted(PlanContent Content, DutyHolder By);

/// <summary>The draft was changed.</summary>
public sealed record PlanChanged(PlanContent Content, DutyHolder By);

/// <summary>Suppliers and others were asked what the market offers (GP-14).</summary>
/// <param name="Respondents">Who answered, counted.</param>
/// <param name="On">When the survey ended; it serves for a year.</param>
public sealed record NeedSurveyRecorded(
    int Respondents,
    DateOnly On,
    string Findings,
    FileRef Report,
    DutyHolder By
);

/// <summary>The public was asked about the need (GP-15); nobody is named.</summary>
public sealed record PublicOpinionRecorded(
    int Opinions,
    DateOnly On,
    string Summary,
    string Adopted,
    DutyHolder By
);

/// <summary>The plan was handed to the person who reviews it.</summary>
public sealed record PlanSubmitted(DutyHolder By);

/// <summary>The reviewer wants it mended.</summary>
public sealed record PlanReturned(string Reason, DutyHolder By);

/// <summary>The need was reviewed by someone else than its makers and approved; its money is planned.</summary>
public sealed record PlanApproved(DutyHolder By);

/// <summary>The intent is public (GP-16).</summary>
/// <param name="EarliestStart">First day the purchase may begin.</param>
public sealed record IntentPublished(
    OfficialNotice Notice,
    DateOnly On,
    DateOnly EarliestStart,
    DutyHolder By
);

/// <summary>A tender was begun for the plan.</summary>
public sealed record PlanTakenUp(Guid Tender);

/// <summary>The plan ended without a purchase; its intent is marked as ended and its money is free.</summary>
public sealed record PlanWithdrawn(string Reason, DutyHolder By);
