using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A station, as far as rules ask.</summary>
/// <param name="Opened">How it began.</param>
/// <param name="Operator">The supplier that runs it now, or the township's office (<see cref="StationOffice"/>) whose own people do.</param>
/// <param name="Until">Last day of the operator's contract, or <c>null</c>.</param>
/// <param name="DutyListVersion">Frozen by the contract, or <c>null</c>.</param>
/// <param name="Staff">Who works there, by person.</param>
/// <param name="Villages">Village points, 12-digit codes.</param>
/// <param name="Contract">The contract it runs under, or <c>null</c> for another origin.</param>
/// <param name="Next">The contract that follows, or <c>null</c>.</param>
/// <param name="Met">Items of standards that are met.</param>
public sealed record Station(
    StationOpened Opened,
    StationStatus Status,
    Guid Operator,
    DateOnly? Until,
    int? DutyListVersion,
    ImmutableDictionary<Guid, StaffMember> Staff,
    ImmutableHashSet<string> Villages,
    Guid? Contract,
    NextContractNamed? Next,
    ImmutableHashSet<(StationStandard, string)> Met
) : IStreamState<Station>
{
    public static string StreamType => "station";

    /// <summary>Who ran it when and under which contract, the earliest first.</summary>
    public ImmutableList<StationRun> Runs { get; private init; } = [];

    /// <summary>Who was of its staff when, also those who left.</summary>
    public ImmutableList<RollEntry> Roll { get; private init; } = [];

    /// <summary>A township has one station at a time: its first has number 1, the one after it was closed number 2. Two who open at once meet on the same stream.</summary>
    public static StreamKey KeyOf(string township, int no) =>
        new(
            RegionCode.AuthorityOf(township),
            DerivedId.From(
                StreamType,
                township,
                no.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    /// <summary>The station, when it is the actor's: an authority's in its region, an agency's or social worker's when their organisation runs it now.</summary>
    /// <exception cref="NotInScopeException">It does not exist for the actor.</exception>
    public Station InScopeOf(Actor actor) =>
        actor.Role is Role.Agency or Role.SocialWorker && actor.Organisation != Operator
            ? throw new NotInScopeException(StreamType)
            : this;

    /// <summary>The same for someone who works on it now: a closed station changes no more.</summary>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    internal static Station Open(Station? state, DecisionContext context)
    {
        var station = Refuse.Missing(state).InScopeOf(context.Actor);
        Refuse.If(station.Status == StationStatus.Closed, null, "StationIsClosed");
        return station;
    }

    /// <summary>Someone of its staff.</summary>
    /// <exception cref="NotInScopeException">Nobody of the staff.</exception>
    internal StaffMember MemberOf(Guid person) => Refuse.Missing(Staff.GetValueOrDefault(person));

    public static Station Start(object first) =>
        first is StationOpened e
            ? new(
                e,
                StationStatus.Working,
                StationOffice.OperatorOf(e),
                e.Until,
                e.DutyListVersion,
                ImmutableDictionary<Guid, StaffMember>.Empty,
                [],
                e.Contract,
                null,
                []
            )
            {
                Runs = StationRuns.After([], e),
            }
            : throw new UnexpectedEventException(StreamType, first);

    public Station Apply(object next) =>
        Change(next) with
        {
            Runs = StationRuns.After(Runs, next),
            Roll = StationRoll.After(Roll, next),
        };

    private Station Change(object next) =>
        next switch
        {
            StaffJoined e => With(
                new StaffMember(
                    e.Person,
                    e.Account,
                    e.Post,
                    e.Certificate,
                    e.WithMinors,
                    e.From,
                    null
                )
            ),
            StaffChanged e when Staff.TryGetValue(e.Person, out var member) => With(
                member with
                {
                    Account = e.Account,
                    Post = e.Post,
                    Certificate = e.Certificate,
                    WithMinors = e.WithMinors,
                }
            ),
            StaffRecordChecked e when Staff.TryGetValue(e.Person, out var member) => With(
                member with
                {
                    RecordCheck = e,
                    Reminded = null,
                }
            ),
            RecordCheckReminded e when Staff.TryGetValue(e.Person, out var member) => With(
                member with
                {
                    Reminded = e.EndsOn,
                }
            ),
            StaffLeft e => this with { Staff = Staff.Remove(e.Person) },
            VillagePointOpened e => this with { Villages = Villages.Add(e.Village) },
            VillagePointClosed e => this with { Villages = Villages.Remove(e.Village) },
            StationSuspended => this with { Status = StationStatus.Suspended },
            StationResumed => this with { Status = StationStatus.Working },
            StationHandedOver e => this with
            {
                Operator = e.Operator,
                Until = e.Until,
                DutyListVersion = e.DutyListVersion,
                Staff = ImmutableDictionary<Guid, StaffMember>.Empty,
                Contract = e.Contract,
                Next = null,
            },
            NextContractNamed e => this with { Next = e },
            StationContinued e => this with
            {
                Contract = e.Contract,
                Until = e.Until,
                DutyListVersion = e.DutyListVersion,
                Next = null,
            },
            OperatorContractEnded e => this with { Until = e.On },
            StandardItemMet e => this with { Met = Met.Add((e.Standard, e.Item)) },
            StandardItemWithdrawn e => this with { Met = Met.Remove((e.Standard, e.Item)) },
            StationClosed => this with { Status = StationStatus.Closed },
            _ => this,
        };

    private Station With(StaffMember member) =>
        this with
        {
            Staff = Staff.SetItem(member.Person, member),
        };
}

/// <summary>Someone who works at a station.</summary>
/// <param name="RecordCheck">The last record check (CA-20), or <c>null</c>.</param>
/// <param name="Reminded">The end of that check, once it was reminded of.</param>
public sealed record StaffMember(
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    DateOnly From,
    StaffRecordChecked? RecordCheck,
    DateOnly? Reminded = null
)
{
    /// <summary>Whether the last record check lets them work with minors on a day (CA-20).</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">How long a check holds.</param>
    public bool ClearOn(DateOnly day, int months) =>
        RecordCheck is { Clear: true } check && day < check.On.AddMonths(months);
}

/// <summary>Where a station stands.</summary>
public enum StationStatus
{
    /// <summary>运行中.</summary>
    Working = 1,

    /// <summary>暂停.</summary>
    Suspended = 2,

    /// <summary>已关闭.</summary>
    Closed = 3,
}
