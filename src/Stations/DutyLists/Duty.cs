using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>One line of a duty list 职责任务清单.</summary>
/// <param name="Code">Names the duty through all versions, e.g. <c>A03</c>.</param>
/// <param name="Field">One of the five fields.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Who">Head or worker.</param>
/// <param name="Rhythm">How often.</param>
/// <param name="Amount">How much.</param>
/// <param name="Evidence">What a tick must show; all of them.</param>
/// <param name="Basis">Article or contract clause.</param>
public sealed record Duty(
    string Code,
    DutyField Field,
    string Title,
    StationPost Who,
    Rhythm Rhythm,
    DutyAmount Amount,
    IReadOnlyList<EvidenceKind> Evidence,
    string Basis
) : IListLine<Duty>
{
    // The order of evidence means nothing.
    public bool SaysTheSame(Duty other) =>
        this with { Evidence = other.Evidence } == other
        && Evidence.Order().SequenceEqual(other.Evidence.Order());
}

/// <summary>The five fields of a station's work.</summary>
public enum DutyField
{
    /// <summary>社会救助.</summary>
    SocialRelief = 1,

    /// <summary>养老服务.</summary>
    ElderlyCare = 2,

    /// <summary>儿童关爱.</summary>
    ChildCare = 3,

    /// <summary>社区治理.</summary>
    CommunityGovernance = 4,

    /// <summary>社会事务.</summary>
    SocialAffairs = 5,
}

/// <summary>How often a duty falls due.</summary>
/// <param name="Kind">The kind of period.</param>
/// <param name="Day">Weekly: 1 = Monday … 7; monthly and yearly: day of the month, the month's last when it has fewer; quarterly: day of the quarter's first month; otherwise <c>null</c>.</param>
/// <param name="Month">Yearly: 1 to 12; otherwise <c>null</c>.</param>
/// <param name="DaysToDo">Calendar days from its first day to its last, at least 1.</param>
/// <param name="From">First day on which it binds, or <c>null</c>.</param>
/// <param name="Until">Last day, or <c>null</c> = as long as the list.</param>
public sealed record Rhythm(
    RhythmKind Kind,
    int? Day,
    int? Month,
    int DaysToDo,
    DateOnly? From = null,
    DateOnly? Until = null
);

/// <summary>Kinds of rhythm.</summary>
public enum RhythmKind
{
    /// <summary>每周.</summary>
    Weekly = 1,

    /// <summary>每月.</summary>
    Monthly = 2,

    /// <summary>每季.</summary>
    Quarterly = 3,

    /// <summary>每年.</summary>
    Yearly = 4,

    /// <summary>事件触发: begun by hand or by another record.</summary>
    OnEvent = 5,

    /// <summary>每个工作日, by the working calendar.</summary>
    Workdays = 6,
}

/// <summary>How much one task of a duty asks for.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Number">The wanted number: a count, hours, or percent.</param>
/// <param name="Counts">The records that count by themselves, or <c>null</c> when a person ticks.</param>
public sealed record DutyAmount(AmountKind Kind, decimal Number, CountedRecord? Counts);

/// <summary>Units of an amount.</summary>
public enum AmountKind
{
    /// <summary>次、人、场.</summary>
    Count = 1,

    /// <summary>小时.</summary>
    Hours = 2,

    /// <summary>百分比.</summary>
    Rate = 3,
}

/// <summary>Records that a duty may count by itself.</summary>
public enum CountedRecord
{
    /// <summary>探访.</summary>
    Visit = 1,

    /// <summary>个案.</summary>
    Case = 2,

    /// <summary>小组活动.</summary>
    Group = 3,

    /// <summary>社区活动.</summary>
    Community = 4,

    /// <summary>咨询.</summary>
    Consultation = 5,

    /// <summary>服务订单.</summary>
    Order = 6,
}

/// <summary>What a tick must show.</summary>
public enum EvidenceKind
{
    /// <summary>照片.</summary>
    Photo = 1,

    /// <summary>记录: a text or a document.</summary>
    Record = 2,

    /// <summary>签名: a photo of the signed sheet.</summary>
    Signature = 3,

    /// <summary>时间地点: place and time from the device.</summary>
    PlaceAndTime = 4,
}
