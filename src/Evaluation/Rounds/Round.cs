using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>An evaluation round, as far as rules ask.</summary>
/// <param name="Announced">How it was announced.</param>
/// <param name="Chosen">Its stations by id.</param>
/// <param name="Draw">The draw of evaluators, or <c>null</c>.</param>
/// <param name="Teams">Who scores which station now; the first chairs.</param>
/// <param name="Untied">Declared to have no tie: evaluator and agency.</param>
/// <param name="Tied">Declared to have a tie: evaluator and agency.</param>
/// <param name="Started">When scoring began, or <c>null</c>.</param>
/// <param name="Closed">When scoring ended, or <c>null</c>.</param>
public sealed record Round(
    RoundAnnounced Announced,
    RoundStatus Status,
    ImmutableDictionary<Guid, ChosenStation> Chosen,
    TeamsDrawn? Draw,
    ImmutableDictionary<Guid, ImmutableList<Guid>> Teams,
    ImmutableHashSet<(Guid Evaluator, Guid Agency)> Untied,
    ImmutableHashSet<(Guid Evaluator, Guid Agency)> Tied,
    RoundStarted? Started,
    RoundClosed? Closed
) : IStreamState<Round>
{
    public static string StreamType => "round";

    public static Round Start(object first) =>
        first is RoundAnnounced e
            ? new(
                e,
                RoundStatus.Announced,
                ImmutableDictionary<Guid, ChosenStation>.Empty,
                null,
                ImmutableDictionary<Guid, ImmutableList<Guid>>.Empty,
                [],
                [],
                null,
                null
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Round Apply(object next) =>
        next switch
        {
            StationsChosen e => this with
            {
                Chosen = e.Chosen.ToImmutableDictionary(station => station.Station),
                Status = RoundStatus.Stations,
            },
            TeamsDrawn e => this with
            {
                Draw = e,
                Teams = e.Teams.ToImmutableDictionary(
                    team => team.Station,
                    team => team.Evaluators.ToImmutableList()
                ),
                Status = RoundStatus.Teams,
            },
            NoConflictDeclared e => this with { Untied = Untied.Add((e.Evaluator, e.Agency)) },
            ConflictDeclared e => this with
            {
                Tied = Tied.Add((e.Evaluator, e.Agency)),
                Untied = Untied.Remove((e.Evaluator, e.Agency)),
            },
            EvaluatorReplaced e => this with
            {
                Teams = Teams.SetItem(e.Station, Teams[e.Station].Replace(e.Left, e.Next)),
            },
            RoundStarted e => this with { Started = e, Status = RoundStatus.Scoring },
            RoundClosed e => this with { Closed = e, Status = RoundStatus.Closed },
            RoundPublished => this with { Status = RoundStatus.Published },
            RoundCancelled => this with { Status = RoundStatus.Cancelled },
            _ => this,
        };

    /// <summary>Evaluator and agency pairs that still wait for a declaration (EV-09).</summary>
    public IEnumerable<(Guid Evaluator, Guid Agency)> Undeclared =>
        Teams
            .SelectMany(team =>
                team.Value.Select(evaluator =>
                    (Evaluator: evaluator, Agency: Chosen[team.Key].Operator)
                )
            )
            .Distinct()
            .Where(pair => !Untied.Contains(pair));
}

/// <summary>Where a round stands.</summary>
public enum RoundStatus
{
    /// <summary>Announced; its stations are not fixed yet.</summary>
    Announced = 1,

    /// <summary>Its stations are fixed; evaluators are not drawn yet.</summary>
    Stations = 2,

    /// <summary>Evaluators are drawn and declare their ties.</summary>
    Teams = 3,

    /// <summary>Being scored.</summary>
    Scoring = 4,

    /// <summary>Draft results are out; objections can be made.</summary>
    Closed = 5,

    /// <summary>Results are final and public.</summary>
    Published = 6,

    /// <summary>Given up.</summary>
    Cancelled = 7,
}
