using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>One line of a menu 点餐清单.</summary>
/// <param name="Code">Names the item through all versions, e.g. <c>C03</c>.</param>
/// <param name="Class">One of the eight classes, or <c>null</c> for an affair by kind.</param>
/// <param name="Kind">What the portal's people do with it.</param>
/// <param name="Title">What is ordered.</param>
/// <param name="Standard">How it is done well.</param>
/// <param name="LimitHours">From the order to the service at the latest, in hours.</param>
/// <param name="Doers">Who may do it.</param>
/// <param name="Skill">The skill that a volunteer or a qualified person needs, or <c>null</c>.</param>
/// <param name="Risk">It may endanger the one who does it or the one served: insurance first, and the station approves each claim (VO-12).</param>
/// <param name="AdultsOnly">Not for minors, whatever the hour (VO-15).</param>
/// <param name="AgreementNeeded">A written agreement comes first.</param>
/// <param name="Minutes">How long it usually takes.</param>
/// <param name="Places">How many volunteers it usually takes.</param>
/// <param name="Allowance">Travel and phone, in yuan for each service; 0 for none.</param>
/// <param name="Season">The bundle it belongs to, or <c>null</c>.</param>
/// <param name="Groups">Who may order it; none for everyone.</param>
/// <param name="Example">Not from a document but ours (示例).</param>
/// <param name="TravelIsService">Being on the way is the service itself, so that its minutes count (VO-05).</param>
public sealed record MenuItem(
    string Code,
    MenuClass? Class,
    MenuKind Kind,
    string Title,
    string Standard,
    int LimitHours,
    IReadOnlyList<Doer> Doers,
    VolunteerSkill? Skill,
    bool Risk,
    bool AdultsOnly,
    bool AgreementNeeded,
    int Minutes,
    int Places,
    decimal Allowance,
    SeasonBundle? Season,
    IReadOnlyList<NeedGroup> Groups,
    bool Example,
    bool TravelIsService = false
) : IListLine<MenuItem>
{
    /// <summary>Whether somebody of these groups may order it.</summary>
    public bool Fits(IReadOnlyCollection<NeedGroup> groups) =>
        Groups.Count == 0 || Groups.Any(groups.Contains);

    /// <summary>Whether volunteers may do it.</summary>
    public bool ForVolunteers => Doers.Contains(Doer.Volunteer);

    // The order of doers and groups means nothing.
    public bool SaysTheSame(MenuItem other) =>
        this with { Doers = other.Doers, Groups = other.Groups } == other
        && Doers.Order().SequenceEqual(other.Doers.Order())
        && Groups.Order().SequenceEqual(other.Groups.Order());
}

/// <summary>The eight classes of services.</summary>
public enum MenuClass
{
    /// <summary>助洁.</summary>
    Cleaning = 1,

    /// <summary>助餐.</summary>
    Meals = 2,

    /// <summary>助浴.</summary>
    Bathing = 3,

    /// <summary>助行.</summary>
    Mobility = 4,

    /// <summary>助急.</summary>
    Urgent = 5,

    /// <summary>助医.</summary>
    Medical = 6,

    /// <summary>探访关爱.</summary>
    Visiting = 7,

    /// <summary>健康指标.</summary>
    HealthChecks = 8,
}

/// <summary>What is done with an order.</summary>
public enum MenuKind
{
    /// <summary>服务: done at the person's home or with them.</summary>
    Service = 1,

    /// <summary>咨询.</summary>
    Consult = 2,

    /// <summary>代办: done for them.</summary>
    DoForThem = 3,

    /// <summary>监督.</summary>
    Supervise = 4,
}

/// <summary>Who may do an item.</summary>
public enum Doer
{
    /// <summary>志愿者.</summary>
    Volunteer = 1,

    /// <summary>驻站社工.</summary>
    StationWorker = 2,

    /// <summary>有资质人员.</summary>
    Qualified = 3,

    /// <summary>第三方机构.</summary>
    ThirdParty = 4,

    /// <summary>网格员.</summary>
    GridWorker = 5,
}

/// <summary>Items that go together in a season.</summary>
public enum SeasonBundle
{
    /// <summary>寒潮.</summary>
    ColdWave = 1,

    /// <summary>高温.</summary>
    Heat = 2,

    /// <summary>汛期.</summary>
    Flood = 3,
}

/// <summary>The nine groups of people who order (S5; categories of facts 5).</summary>
public enum NeedGroup
{
    /// <summary>低保.</summary>
    MinimumAllowance = 1,

    /// <summary>低保边缘.</summary>
    NearMinimum = 2,

    /// <summary>特困.</summary>
    ExtremePoverty = 3,

    /// <summary>失独.</summary>
    LostOnlyChild = 4,

    /// <summary>重点优待.</summary>
    PreferentialTreatment = 5,

    /// <summary>独居.</summary>
    LivingAlone = 6,

    /// <summary>空巢、留守.</summary>
    LeftBehind = 7,

    /// <summary>失能.</summary>
    Incapacitated = 8,

    /// <summary>残疾.</summary>
    Disabled = 9,
}

/// <summary>Skills that items ask for.</summary>
public enum VolunteerSkill
{
    /// <summary>急救.</summary>
    FirstAid = 1,

    /// <summary>护理.</summary>
    Nursing = 2,

    /// <summary>康复.</summary>
    Rehabilitation = 3,

    /// <summary>心理疏导.</summary>
    Counselling = 4,

    /// <summary>法律咨询.</summary>
    Law = 5,

    /// <summary>家电水电维修.</summary>
    Repairs = 6,

    /// <summary>理发.</summary>
    Hairdressing = 7,

    /// <summary>驾驶.</summary>
    Driving = 8,

    /// <summary>手语.</summary>
    SignLanguage = 9,

    /// <summary>课业辅导.</summary>
    Tutoring = 10,
}
