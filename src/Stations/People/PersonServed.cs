using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Someone whom a station looks after, as far as rules ask.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Station">Who looks after them now.</param>
/// <param name="Class">Decides the rhythm.</param>
/// <param name="Judged">When the class was judged last.</param>
/// <param name="From">First day.</param>
/// <param name="Visits">As they read now, by their name.</param>
/// <param name="Change">The last major change that is not settled, or <c>null</c>.</param>
/// <param name="LetGo">Nobody looks after them any longer.</param>
/// <param name="Erased">Their data are gone (PD-08).</param>
public sealed record PersonServed(
    Guid Person,
    Guid Station,
    VisitClass Class,
    DateTimeOffset Judged,
    DateOnly From,
    ImmutableDictionary<Guid, VisitRecorded> Visits,
    DateTimeOffset? Change,
    bool LetGo,
    bool Erased = false
) : IStreamState<PersonServed>
{
    public static string StreamType => "person_served";

    /// <summary>12-digit code of where they live.</summary>
    public string Village { get; private init; } = "";

    /// <summary>Why they were let go, or <c>null</c>.</summary>
    public LetGoReason? Gone { get; private init; }

    /// <summary>The last visit on which the person was met, or <c>null</c>.</summary>
    public VisitRecorded? LastMet =>
        Visits.Values.Where(visit => visit.Finding != VisitFinding.NotMet).MaxBy(visit => visit.At);

    /// <summary>The last visit, met or not, or <c>null</c>.</summary>
    public VisitRecorded? Last => Visits.Values.MaxBy(visit => visit.At);

    public static PersonServed Start(object first) =>
        first is PersonTakenUp e
            ? Begun(e, ImmutableDictionary<Guid, VisitRecorded>.Empty)
            : throw new UnexpectedEventException(StreamType, first);

    public PersonServed Apply(object next) =>
        next switch
        {
            PersonTakenUp e => Begun(e, Visits),
            VisitClassChanged e => this with { Class = e.Class, Judged = e.At, Change = null },
            MajorChangeNoted e => this with { Change = e.At },
            VisitRecorded e => this with { Visits = Visits.SetItem(e.Visit, e) },
            VisitCorrected e => this with { Visits = Visits.SetItem(e.Visit, e.Corrected) },
            PersonMoved e => this with { Station = e.Station, Village = e.Village },
            PersonLetGo e => this with { LetGo = true, Gone = e.Reason },
            PersonForgotten => this with { LetGo = true, Erased = true },
            _ => this,
        };

    private static PersonServed Begun(
        PersonTakenUp e,
        ImmutableDictionary<Guid, VisitRecorded> visits
    ) =>
        new(e.Person, e.Station, e.Class, e.At, e.From, visits, null, false)
        {
            Village = e.Village,
        };
}
