using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A score sheet, as far as rules ask.</summary>
/// <param name="Begun">Who began it and of which station.</param>
/// <param name="Scores">What was given so far, by line.</param>
/// <param name="Scorers">Everybody who wrote on it; the last has it now.</param>
/// <param name="Finished">It is signed.</param>
public sealed record ScoreSheet(
    SheetBegun Begun,
    ImmutableDictionary<string, ItemScore> Scores,
    ImmutableList<DutyHolder> Scorers,
    bool Finished
) : IStreamState<ScoreSheet>
{
    public static string StreamType => "score_sheet";

    /// <summary>A sheet on which nothing stands.</summary>
    public static ImmutableDictionary<string, ItemScore> NoScores { get; } =
        ImmutableDictionary.Create<string, ItemScore>(StringComparer.Ordinal);

    /// <summary>Whose it is now.</summary>
    public DutyHolder Scorer => Scorers[^1];

    /// <summary>Whether somebody wrote on it, or a deputy of theirs, or whom they stood in for.</summary>
    public bool WasWrittenBy(DutyHolder holder) => Scorers.Exists(one => one.Overlaps(holder));

    /// <summary>An evaluator has a sheet of their own for each station; the agency, the buyer and the supervisor have one each.</summary>
    /// <param name="tenant">The organiser.</param>
    /// <param name="assessment">The station in the round.</param>
    /// <param name="kind">Whose sheet.</param>
    /// <param name="evaluator">The evaluator's account; passed over for the other kinds.</param>
    public static StreamKey KeyOf(string tenant, Guid assessment, SheetKind kind, Guid evaluator) =>
        new(
            tenant,
            DerivedId.From(
                StreamType,
                assessment.ToString(),
                kind == SheetKind.Evaluator ? evaluator.ToString() : kind.ToString()
            )
        );

    public static ScoreSheet Start(object first) =>
        first is SheetBegun e
            ? new(e, NoScores, [e.Scorer], false)
            : throw new UnexpectedEventException(StreamType, first);

    public ScoreSheet Apply(object next) =>
        next switch
        {
            ScoresSaved e => this with
            {
                Scores = Scores.SetItems(
                    e.Scores.Select(score => KeyValuePair.Create(score.Code, score))
                ),
            },
            SheetTakenOver e => this with { Scorers = Scorers.Add(e.By) },
            SheetFinished => this with { Finished = true },
            _ => this,
        };

    /// <summary>Which part of the scheme a kind of sheet scores; a self-evaluation speaks to all.</summary>
    public static ScoringPart? PartOf(SheetKind kind) =>
        kind switch
        {
            SheetKind.Evaluator => ScoringPart.Evaluators,
            SheetKind.Buyer => ScoringPart.Buyer,
            SheetKind.Supervisor => ScoringPart.Supervisor,
            _ => null,
        };
}
