using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

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

    /// <summary>How its stations were chosen, or <c>null</c>.</summary>
    public StationsChosen? Choice { get; private init; }

    /// <summary>Who left for a reason of their own, and the reason; they are not drawn again.</summary>
    public ImmutableDictionary<Guid, string> Gone { get; private init; } =
        ImmutableDictionary<Guid, string>.Empty;

    /// <summary>Last days for self-evaluations and for scores, as they stand now.</summary>
    public (DateOnly Self, DateOnly Score) LastDays =>
        (Started?.SelfUntil ?? Announced.SelfUntil, Started?.ScoreUntil ?? Announced.ScoreUntil);

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
                Choice = e,
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
                Gone = e.Reason is null ? Gone : Gone.SetItem(e.Left, e.Reason),
            },
            RoundStarted e => this with { Started = e, Status = RoundStatus.Scoring },
            RoundExtended e => this with
            {
                Started = Started is { } started
                    ? started with
                    {
                        SelfUntil = e.SelfUntil,
                        ScoreUntil = e.ScoreUntil,
                    }
                    : null,
            },
            RoundClosed e => this with { Closed = e, Status = RoundStatus.Closed },
            RoundPublished => this with { Status = RoundStatus.Published },
            RoundCancelled => this with { Status = RoundStatus.Cancelled },
            _ => this,
        };

    /// <summary>Evaluator and agency pairs that still wait for a declaration (EV-09).</summary>
    public IEnumerable<(Guid Evaluator, Guid Agency)> Undeclared =>
        Teams
            .SelectMany(team =>
                team.Value.SelectMany(evaluator =>
                    Chosen[team.Key]
                        .Operators.Select(agency => (Evaluator: evaluator, Agency: agency))
                )
            )
            .Distinct()
            .Where(pair => !Untied.Contains(pair));

    /// <summary>The agencies of an evaluator's stations.</summary>
    public IReadOnlySet<Guid> AgenciesOf(Guid evaluator) =>
        Teams
            .Where(team => team.Value.Contains(evaluator))
            .SelectMany(team => Chosen[team.Key].Operators)
            .ToHashSet();

    /// <summary>An evaluator's stations that an agency runs or ran within the evaluated days.</summary>
    public IReadOnlyList<Guid> StationsOf(Guid evaluator, Guid agency) =>
        [
            .. Teams
                .Where(team =>
                    team.Value.Contains(evaluator) && Chosen[team.Key].Operators.Contains(agency)
                )
                .Select(team => team.Key)
                .Order(),
        ];

    /// <summary>Who takes somebody's places: at each station the next of the drawn order, first of those who were not drawn, who is not of that team, has declared no tie there, and could be drawn today too (GP-12).</summary>
    /// <param name="left">Who leaves.</param>
    /// <param name="stations">Their stations.</param>
    /// <param name="reason">Why, when no tie is the reason.</param>
    /// <param name="library">Everyone in the library, with what binds them today.</param>
    /// <exception cref="RuleBrokenException">Nobody is left.</exception>
    internal IReadOnlyList<EvaluatorReplaced> Replace(
        Guid left,
        IEnumerable<Guid> stations,
        string? reason,
        IEnumerable<LibraryEvaluator> library
    )
    {
        var order = Draw?.Order ?? [];
        var drawn = Draw?.Teams.SelectMany(team => team.Evaluators).Distinct().Count() ?? 0;
        var operators = Chosen.Values.SelectMany(station => station.Operators).ToHashSet();
        var free = library
            .Where(each => each.Account != left && RoundDraw.BarOf(each, operators) is null)
            .Select(each => each.Account)
            .ToHashSet();
        var next = order.Skip(drawn).Concat(order.Take(drawn)).Where(free.Contains).ToList();
        return
        [
            .. stations.Select(station => new EvaluatorReplaced(
                station,
                left,
                NextOf(next, station),
                reason
            )),
        ];
    }

    private Guid NextOf(List<Guid> order, Guid station)
    {
        var next = order.Find(evaluator => MayScore(evaluator, station));
        Refuse.If(next == Guid.Empty, "EV-09", "NoEvaluatorLeft");
        return next;
    }

    private bool MayScore(Guid evaluator, Guid station) =>
        !Teams[station].Contains(evaluator)
        && !Gone.ContainsKey(evaluator)
        && !Chosen[station].Operators.Any(agency => Tied.Contains((evaluator, agency)));
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
