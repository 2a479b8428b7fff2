namespace StationPortal.Stations;

/// <summary>Classes with a rhythm of visits each; the days are parameters (SV-01).</summary>
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

/// <summary>Groups of people that duties are about; somebody may belong to several.</summary>
public enum ServedGroup
{
    /// <summary>困难群众: 低保、特困、低保边缘.</summary>
    InNeed = 1,

    /// <summary>老年人.</summary>
    Elderly = 2,

    /// <summary>儿童.</summary>
    Child = 3,

    /// <summary>残疾人.</summary>
    Disabled = 4,
}

/// <summary>Which people a duty is about.</summary>
public static class ServedGroups
{
    /// <summary>Whether visits to somebody count for duties of a field. Whoever is in no group counts for every field.</summary>
    public static bool Fit(IReadOnlyList<ServedGroup> groups, DutyField field)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return groups.Count == 0
            || field switch
            {
                DutyField.SocialRelief => groups.Contains(ServedGroup.InNeed),
                DutyField.ElderlyCare => groups.Contains(ServedGroup.Elderly),
                DutyField.ChildCare => groups.Contains(ServedGroup.Child),
                _ => true,
            };
    }
}

/// <summary>Why a class was judged anew.</summary>
public enum ClassReason
{
    /// <summary>定期评估.</summary>
    Review = 1,

    /// <summary>健康变化.</summary>
    Health = 2,

    /// <summary>家庭变化.</summary>
    Family = 3,

    /// <summary>收入变化.</summary>
    Income = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

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

    /// <summary>未见到人: does not count as a visit, the due day stays.</summary>
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

    /// <summary>再次探访: sooner than the rhythm asks for.</summary>
    VisitAgain = 4,
}

/// <summary>Why a visit's record was corrected.</summary>
public enum CorrectionReason
{
    /// <summary>时间写错.</summary>
    WrongTime = 1,

    /// <summary>情况写错.</summary>
    WrongFinding = 2,

    /// <summary>补充遗漏.</summary>
    Incomplete = 3,

    /// <summary>其他.</summary>
    Other = 4,
}

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
