using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A station, as far as rules ask.</summary>
/// <param name="Opened">How it began.</param>
/// <param name="Operator">The supplier that runs it now.</param>
/// <param name="Until">Last day of the operator's contract, or <c>null</c>.</param>
/// <param name="DutyListVersion">Frozen by the contract, or <c>null</c>.</param>
/// <param name="Staff">Who works there, by person.</param>
/// <param name="Villages">Village points, 12-digit codes.</param>
public sealed record Station(
    StationOpened Opened,
    StationStatus Status,
    Guid Operator,
    DateOnly? Until,
    int? DutyListVersion,
    ImmutableDictionary<Guid, StaffMember> Staff,
    ImmutableHashSet<string> Villages
) : IStreamState<Station>
{
    public static string StreamType => "station";

    /// <summary>The station that a contract opens in a township: one, whatever runs twice.</summary>
    public static StreamKey KeyFor(string tenant, Guid contract, string township) =>
        new(tenant, DerivedId.From(StreamType, contract.ToString("N"), township));

    /// <summary>The station, when it is the actor's: an authority's in its region, an agency's or social worker's when their organisation runs it now.</summary>
    /// <exception cref="NotInScopeException">It does not exist for the actor.</exception>
    public Station InScopeOf(Actor actor) =>
        actor.Role is Role.Agency or Role.SocialWorker && actor.Organisation != Operator
            ? throw new NotInScopeException(StreamType)
            : this;

    public static Station Start(object first) =>
        first is StationOpened e
            ? new(
                e,
                StationStatus.Working,
                e.Operator,
                e.Until,
                e.DutyListVersion,
                ImmutableDictionary<Guid, StaffMember>.Empty,
                []
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Station Apply(object next) =>
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
            },
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
public sealed record StaffMember(
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    DateOnly From,
    StaffRecordChecked? RecordCheck
);

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
