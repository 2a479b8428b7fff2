using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "call": one call at the hotline 12349, in the county's tenant. Who called, from which number and what was said lie in the vault under the person it is about; a call about nobody keeps no words.

/// <summary>Somebody took a call; who took it stays responsible (OR-17).</summary>
/// <param name="Served">Stream of the person it is about.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Station">The station that looks after them, or <c>null</c>.</param>
/// <param name="About">What was wanted.</param>
/// <param name="Order">The order that came of it, or <c>null</c>.</param>
/// <param name="CallbackBy">A callback was asked for, at the latest then; or <c>null</c>.</param>
/// <param name="Words">Names what was said and the caller's number among the person's texts, or <c>null</c>.</param>
public sealed record CallTaken(
    Guid Served,
    Guid Person,
    string Village,
    Guid? Station,
    CallAbout About,
    Guid? Order,
    DateTimeOffset? CallbackBy,
    Guid? Words,
    DutyHolder By
);

/// <summary>Somebody took a call that is about nobody in particular: a question, a complaint about the service as such, a wrong number. Nothing is open after it.</summary>
/// <param name="Topic">What was asked about; <c>null</c> for a wrong number.</param>
/// <param name="Place">The township of who took it, 9 digits, or the county.</param>
/// <param name="Station">The station at which it was taken, or <c>null</c>.</param>
public sealed record GeneralCallTaken(
    CallAbout About,
    CallTopic? Topic,
    string Place,
    Guid? Station,
    DutyHolder By
);

/// <summary>Nobody answered the callback.</summary>
/// <param name="Try">1, 2, 3.</param>
/// <param name="At">When.</param>
public sealed record CallbackTried(int Try, DateTimeOffset At, DutyHolder By);

/// <summary>The callback was answered; nothing is open any longer.</summary>
public sealed record CallAnswered(DutyHolder By);

/// <summary>After the tries of the parameter the call became a lead: somebody of the station goes there.</summary>
/// <param name="Due">At the latest.</param>
public sealed record LeadNoted(DateTimeOffset Due);

/// <summary>Somebody went there.</summary>
/// <param name="Outcome">What they found.</param>
/// <param name="Words">Names the words in the vault, or <c>null</c>.</param>
public sealed record LeadSettled(LeadOutcome Outcome, Guid? Words, DutyHolder By);

/// <summary>The call was handed on: the station of the person is responsible from now on (OR-17).</summary>
public sealed record CallHandedOn(DutyHolder By);

/// <summary>What a caller wants.</summary>
public enum CallAbout
{
    /// <summary>下单.</summary>
    Order = 1,

    /// <summary>咨询.</summary>
    Question = 2,

    /// <summary>投诉建议.</summary>
    Complaint = 3,

    /// <summary>求助线索.</summary>
    Lead = 4,

    /// <summary>打错电话: a wrong number, or nobody speaks; about nobody.</summary>
    WrongNumber = 5,
}

/// <summary>What a call about nobody in particular asks.</summary>
public enum CallTopic
{
    /// <summary>救助政策.</summary>
    Relief = 1,

    /// <summary>服务项目.</summary>
    Services = 2,

    /// <summary>志愿服务.</summary>
    Volunteering = 3,

    /// <summary>办事流程.</summary>
    Procedure = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

/// <summary>What somebody found who went after a lead.</summary>
public enum LeadOutcome
{
    /// <summary>已见到本人, 没有需求.</summary>
    NoNeed = 1,

    /// <summary>已见到本人, 已下单.</summary>
    Ordered = 2,

    /// <summary>已转介.</summary>
    Referred = 3,

    /// <summary>查无此人.</summary>
    NotFound = 4,
}
