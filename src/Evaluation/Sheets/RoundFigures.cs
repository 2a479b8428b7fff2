using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>How the evaluators of a round scored, over all stations whose whole team has signed: their own scores, before any consensus, in percent of a line's points.</summary>
/// <param name="Evaluators">Each evaluator beside the teams they were in.</param>
/// <param name="Stations">Each station, the least agreement first.</param>
/// <param name="Agreement">Lines within the tolerance out of all lines of all stations, percent, half-up to two places.</param>
public sealed record RoundFigures(
    IReadOnlyList<EvaluatorFigures> Evaluators,
    IReadOnlyList<StationFigures> Stations,
    decimal Agreement
)
{
    /// <param name="stations">The lines of each station, by assessment.</param>
    /// <param name="tolerance">Percent of a line's points, as for consensus.</param>
    public static RoundFigures Of(
        IReadOnlyDictionary<Guid, IReadOnlyList<TeamLine>> stations,
        decimal tolerance
    )
    {
        ArgumentNullException.ThrowIfNull(stations);
        return new(
            [
                .. stations
                    .Values.SelectMany(lines =>
                        lines
                            .SelectMany(line => line.Given.Select(given => given.Evaluator))
                            .Distinct()
                            .Select(evaluator => (Evaluator: evaluator, Lines: lines))
                    )
                    .GroupBy(one => one.Evaluator, one => one.Lines)
                    .Select(own => OfEvaluator(own.Key, [.. own], tolerance)),
            ],
            [
                .. stations
                    .Select(one => new StationFigures(
                        one.Key,
                        one.Value.Count,
                        one.Value.Count(line => line.IsApart),
                        TeamFigures.AgreementOf(one.Value),
                        one.Value.Select(line => line.SpreadPercent).DefaultIfEmpty().Max()
                    ))
                    .OrderBy(one => one.Agreement)
                    .ThenByDescending(one => one.Widest),
            ],
            TeamFigures.AgreementOf([.. stations.Values.SelectMany(lines => lines)])
        );
    }

    private static EvaluatorFigures OfEvaluator(
        Guid evaluator,
        IReadOnlyList<IReadOnlyList<TeamLine>> stations,
        decimal tolerance
    )
    {
        var lines = stations.SelectMany(each => each).ToList();
        var scored = TeamFigures.WithPoints(lines);
        var off = scored
            .SelectMany(TeamFigures.Deviations)
            .Where(one => one.Evaluator == evaluator)
            .Select(one => one.Off)
            .ToList();
        return new(
            evaluator,
            stations.Count,
            off.Count,
            Money.RoundHalfUp(off.DefaultIfEmpty().Average()),
            Money.RoundHalfUp(off.Select(Math.Abs).DefaultIfEmpty().Average()),
            scored
                .SelectMany(line => TeamFigures.OutliersOf(line, tolerance))
                .Count(one => one.Evaluator == evaluator),
            TeamFigures.AgreementOf(lines)
        );
    }
}

/// <summary>One evaluator over all their stations of a round.</summary>
/// <param name="Evaluator">The account.</param>
/// <param name="Stations">Stations counted.</param>
/// <param name="Lines">Scores counted: lines with points.</param>
/// <param name="Mean">Mean deviation from the team's mean, percent of a line's points: above 0 lenient, below 0 severe.</param>
/// <param name="Size">Mean size of the deviation, percent: how far the scores scatter about the team's.</param>
/// <param name="Outliers">Scores further from the mean of the others than the tolerance; teams of two have none.</param>
/// <param name="Agreement">Lines of their stations on which the team is within the tolerance, percent.</param>
public sealed record EvaluatorFigures(
    Guid Evaluator,
    int Stations,
    int Lines,
    decimal Mean,
    decimal Size,
    int Outliers,
    decimal Agreement
);

/// <summary>One station's team.</summary>
/// <param name="Assessment">Its id in the round.</param>
/// <param name="Lines">Lines that evaluators score.</param>
/// <param name="Apart">Those further apart than the tolerance.</param>
/// <param name="Agreement">The others out of all, percent.</param>
/// <param name="Widest">The widest spread, percent of the line's points.</param>
public sealed record StationFigures(
    Guid Assessment,
    int Lines,
    int Apart,
    decimal Agreement,
    decimal Widest
);
