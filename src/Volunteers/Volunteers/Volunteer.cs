using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer, as far as rules ask.</summary>
/// <param name="Registered">How they came.</param>
/// <param name="Status">Whether they may claim.</param>
/// <param name="Home">9-digit code of the township where they live now.</param>
/// <param name="SuspendedFor">Why they are suspended, or <c>null</c>.</param>
/// <param name="SuspendedUntil">Last day of a suspension; <c>null</c> when none runs or it has no end.</param>
/// <param name="Guardian">The guardian's consent, or <c>null</c>.</param>
/// <param name="Skills">Shown skills with their last day.</param>
/// <param name="Insurances">Covers, each from and until.</param>
/// <param name="Agreements">Written agreements, each from and until.</param>
/// <param name="Available">Where and when they can serve, or <c>null</c> when they did not say.</param>
/// <param name="Reminded">Ends of which they were told.</param>
/// <param name="Erased">Their data are gone (PD-08).</param>
public sealed record Volunteer(
    VolunteerRegistered Registered,
    VolunteerStatus Status,
    string Home,
    SuspensionReason? SuspendedFor,
    DateOnly? SuspendedUntil,
    GuardianConsented? Guardian,
    ImmutableDictionary<VolunteerSkill, DateOnly> Skills,
    ImmutableList<Span> Insurances,
    ImmutableList<Span> Agreements,
    AvailabilitySet? Available,
    ImmutableHashSet<VolunteerReminded> Reminded,
    bool Erased
) : IStreamState<Volunteer>
{
    public static string StreamType => "volunteer";

    /// <summary>Why they ask for their name to be corrected, while it is not answered.</summary>
    public NameReason? NameAsked { get; private init; }

    /// <summary>The stream of the volunteer who acts: their account, in the tenant of their province.</summary>
    public static StreamKey KeyOf(Actor actor) => KeyOf(actor.Account, actor.Region);

    /// <summary>The stream of an account.</summary>
    /// <param name="account">The volunteer's account.</param>
    /// <param name="region">Any region code of their province.</param>
    public static StreamKey KeyOf(Guid account, string region) =>
        new(RegionCode.ProvinceOf(region[..6]), account);

    /// <summary>Below 18 on that day.</summary>
    public bool IsMinorOn(DateOnly day) => Registered.AdultFrom > day;

    /// <summary>A guardian's consent that holds on that day (VO-15).</summary>
    public bool HasConsentOn(DateOnly day) =>
        Guardian is { } consent && consent.On <= day && day <= consent.Until;

    /// <summary>Personal-accident cover on that day (VO-12).</summary>
    public bool IsInsuredOn(DateOnly day) => Insurances.Exists(span => span.Holds(day));

    /// <summary>A written agreement that holds on that day.</summary>
    public bool HasAgreementOn(DateOnly day) => Agreements.Exists(span => span.Holds(day));

    /// <summary>A skill shown and not ended on that day.</summary>
    public bool Can(VolunteerSkill skill, DateOnly day) =>
        Skills.TryGetValue(skill, out var until) && day <= until;

    public static Volunteer Start(object first) =>
        first is VolunteerRegistered e
            ? new(
                e,
                VolunteerStatus.Registered,
                e.Home,
                null,
                null,
                null,
                ImmutableDictionary<VolunteerSkill, DateOnly>.Empty,
                [],
                [],
                null,
                [],
                false
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Volunteer Apply(object next) =>
        next switch
        {
            VolunteerVerified or VolunteerResumed => this with
            {
                Status = VolunteerStatus.Active,
                SuspendedFor = null,
                SuspendedUntil = null,
            },
            VolunteerTurnedDown => this with { Status = VolunteerStatus.TurnedDown },
            VolunteerSuspended e => this with
            {
                Status = VolunteerStatus.Suspended,
                SuspendedFor = e.Reason,
                SuspendedUntil = e.Until,
            },
            VolunteerLeft => this with { Status = VolunteerStatus.Left },
            GuardianConsented e => this with { Guardian = e },
            GuardianConsentWithdrawn => this with { Guardian = null },
            SkillShown e => this with
            {
                Skills = Skills.SetItem(e.Skill, e.Until ?? DateOnly.MaxValue),
            },
            SkillEnded e => this with { Skills = Skills.Remove(e.Skill) },
            InsuranceRecorded e => this with { Insurances = Insurances.Add(new(e.From, e.Until)) },
            AgreementSigned e => this with { Agreements = Agreements.Add(new(e.From, e.Until)) },
            AvailabilitySet e => this with { Available = e },
            VolunteerMoved e => this with { Home = e.Home },
            VolunteerReminded e => this with { Reminded = Reminded.Add(e) },
            NameCorrectionAsked e => this with { NameAsked = e.Reason },
            NameCorrected or NameCorrectionDeclined => this with { NameAsked = null },
            VolunteerForgotten => this with { Status = VolunteerStatus.Left, Erased = true },
            _ => this,
        };
}

/// <summary>Whether a volunteer may claim.</summary>
public enum VolunteerStatus
{
    /// <summary>待核实.</summary>
    Registered = 1,

    /// <summary>在册.</summary>
    Active = 2,

    /// <summary>登记未通过.</summary>
    TurnedDown = 3,

    /// <summary>暂停.</summary>
    Suspended = 4,

    /// <summary>已退出.</summary>
    Left = 5,
}

/// <summary>From one day to another, both included.</summary>
public sealed record Span(DateOnly From, DateOnly Until)
{
    /// <summary>Whether the day lies inside.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= Until;
}
