using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Events of the stream "volunteer_year" about hours served. The seven fields of VO-03 stand in the first; nothing is ever taken out, only corrected or voided.

/// <summary>Service was given and confirmed (VO-03, VO-04): name of the activity, day, place, content, time, organisation, who was in charge.</summary>
/// <param name="Record">Names the record; made from order and volunteer, so that it is made once.</param>
/// <param name="Order">The order served.</param>
/// <param name="County">Tenant of the order.</param>
/// <param name="Activity">活动名称: the item ordered.</param>
/// <param name="Village">地点: 12-digit code of the village, never the door.</param>
/// <param name="Content">服务内容: the item's standard.</param>
/// <param name="From">Came; the day is its date in Asia/Shanghai.</param>
/// <param name="Until">Left.</param>
/// <param name="Minutes">Served, without travel (VO-05).</param>
/// <param name="Station">组织单位: the station, or <c>null</c> for the county's office.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="Leader">活动负责人: who confirmed.</param>
/// <param name="Flags">What looks odd and is looked at before it is certified.</param>
/// <param name="Volunteer">Whose hours they are.</param>
public sealed record HoursRecorded(
    Guid Record,
    Guid Order,
    string County,
    string Activity,
    string Village,
    string Content,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    Guid? Station,
    string Organisation,
    DutyHolder Leader,
    IReadOnlyList<HourFlag> Flags,
    Guid Volunteer
);

/// <summary>A record was wrong; the old value stays beside it (VO-07). Whoever corrects it has looked at it: what looked odd is settled, and so is the volunteer's question.</summary>
public sealed record HoursCorrected(
    Guid Record,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    HourReason Reason,
    DutyHolder By
);

/// <summary>A record does not count; it stays readable (VO-07).</summary>
public sealed record HoursVoided(Guid Record, HourReason Reason, DutyHolder By);

/// <summary>Somebody looked at what was odd and found it right.</summary>
public sealed record HourFlagsCleared(Guid Record, DutyHolder By);

/// <summary>The volunteer says that a record is wrong (VO-07).</summary>
/// <param name="AnswerBy">Last day for the answer.</param>
public sealed record HoursQuestioned(Guid Record, HourReason Reason, DateOnly AnswerBy);

/// <summary>A question was looked at and the record is right as it is; otherwise it is corrected or voided.</summary>
public sealed record HourQuestionAnswered(Guid Record, DutyHolder By);

/// <summary>A spot check doubts the record: it does not count until somebody clears, corrects or voids it (VO-17).</summary>
/// <param name="Record">The record.</param>
/// <param name="Reason">Why.</param>
/// <param name="Check">The spot check.</param>
/// <param name="By">The official.</param>
public sealed record HoursDoubted(Guid Record, HourDoubt Reason, Guid Check, DutyHolder By);

/// <summary>What looks odd about a record.</summary>
public enum HourFlag
{
    /// <summary>整点整数时长.</summary>
    RoundHours = 1,

    /// <summary>同地同分钟签到.</summary>
    SamePlaceSameMinute = 2,

    /// <summary>夜间.</summary>
    Night = 3,

    /// <summary>相隔太远.</summary>
    FarAway = 4,

    /// <summary>时长过长.</summary>
    TooLong = 5,

    /// <summary>十个工作日以后才记录 (VO-06).</summary>
    Late = 6,

    /// <summary>不在约定时间.</summary>
    OutsideWindow = 7,

    /// <summary>抽查存疑.</summary>
    Doubted = 8,
}

/// <summary>Why a record is corrected, voided or questioned.</summary>
public enum HourReason
{
    /// <summary>签到签退时间有误.</summary>
    WrongTime = 1,

    /// <summary>路途时间计入.</summary>
    TravelCounted = 2,

    /// <summary>没有实际服务.</summary>
    NotServed = 3,

    /// <summary>重复记录.</summary>
    Twice = 4,

    /// <summary>不属于志愿服务 (VO-10).</summary>
    NotVoluntary = 5,

    /// <summary>其他.</summary>
    Other = 6,
}
