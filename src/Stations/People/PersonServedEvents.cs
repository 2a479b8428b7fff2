using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "person_served": someone whom a station looks after, in the county's tenant. Who it is, where they live and what was written about them lie in the vault.

/// <summary>A station looks after a person from now on.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Station">Which station.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Class">Decides the rhythm of visits.</param>
public sealed record PersonTakenUp(Guid Person, Guid Station, string Village, VisitClass Class);

/// <summary>Classes with a rhythm of visits each; the days are parameters.</summary>
public enum VisitClass
{
    /// <summary>高风险 (红).</summary>
    High = 1,

    /// <summary>中高风险 (橙).</summary>
    Raised = 2,

    /// <summary>重点 (黄).</summary>
    Key = 3,

    /// <summary>一般 (蓝).</summary>
    General = 4,

    /// <summary>高龄独居: every second day.</summary>
    OldAndAlone = 5,
}

/// <summary>The class changed.</summary>
public sealed record VisitClassChanged(VisitClass Class, string Reason);

/// <summary>Something grave happened: a visit is due within the hours of the parameter, then weekly.</summary>
/// <param name="At">When it became known.</param>
/// <param name="Kind">What kind.</param>
public sealed record MajorChangeNoted(DateTimeOffset At, MajorChange Kind);

/// <summary>Grave changes.</summary>
public enum MajorChange
{
    /// <summary>家庭成员死亡.</summary>
    DeathInFamily = 1,

    /// <summary>新增残疾.</summary>
    NewDisability = 2,

    /// <summary>灾害事故.</summary>
    Disaster = 3,

    /// <summary>交通事故.</summary>
    Accident = 4,

    /// <summary>重大疾病.</summary>
    GraveIllness = 5,

    /// <summary>其他.</summary>
    Other = 6,
}

/// <summary>A visit was made (CA-10: append-only, with author and time). What was written stands in the vault.</summary>
/// <param name="Visit">Names the visit.</param>
/// <param name="At">When.</param>
/// <param name="How">At the door or by phone.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Next">What follows.</param>
/// <param name="Minutes">How long.</param>
/// <param name="TextFingerprint">HMAC of the note in the vault, or <c>null</c>.</param>
/// <param name="Files">Photos, encrypted.</param>
/// <param name="By">Who visited.</param>
public sealed record VisitRecorded(
    Guid Visit,
    DateTimeOffset At,
    VisitWay How,
    VisitFinding Finding,
    NextStep Next,
    int Minutes,
    string? TextFingerprint,
    IReadOnlyList<FileRef> Files,
    DutyHolder By
);

/// <summary>Ways of visiting.</summary>
public enum VisitWay
{
    /// <summary>上门.</summary>
    Door = 1,

    /// <summary>电话.</summary>
    Phone = 2,

    /// <summary>即时通讯.</summary>
    Message = 3,
}

/// <summary>What a visit found.</summary>
public enum VisitFinding
{
    /// <summary>正常.</summary>
    Nothing = 1,

    /// <summary>有需求.</summary>
    Need = 2,

    /// <summary>有风险.</summary>
    Risk = 3,

    /// <summary>未见到人.</summary>
    NotMet = 4,
}

/// <summary>What follows a visit.</summary>
public enum NextStep
{
    /// <summary>按期探访.</summary>
    AsPlanned = 1,

    /// <summary>转介.</summary>
    Refer = 2,

    /// <summary>报告乡镇.</summary>
    ReportToTownship = 3,

    /// <summary>再次探访.</summary>
    VisitAgain = 4,
}

/// <summary>A visit's record was corrected; the old one stays beside it.</summary>
public sealed record VisitCorrected(
    Guid Visit,
    VisitRecorded Corrected,
    string Reason,
    DutyHolder By
);

/// <summary>Another station looks after the person.</summary>
public sealed record PersonMoved(Guid Station, string Village);

/// <summary>The station no longer looks after the person.</summary>
public sealed record PersonLetGo(LetGoReason Reason);

/// <summary>Why a person is no longer looked after.</summary>
public enum LetGoReason
{
    /// <summary>去世.</summary>
    Died = 1,

    /// <summary>迁出.</summary>
    MovedAway = 2,

    /// <summary>不再需要.</summary>
    NoLongerNeeded = 3,

    /// <summary>本人拒绝.</summary>
    Refused = 4,
}
