using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>How the evaluators of one station scored beside each other, before they agree: all in percent of a line's points, so that large and small lines compare.</summary>
/// <param name="Lines">Lines with points, the widest spread first.</param>
/// <param name="Evaluators">Each evaluator against the team.</param>
/// <param name="Outliers">Single scores that stand alone.</param>
/// <param name="Agreement">Lines within the tolerance out of all lines, percent, half-up to two places.</param>
public sealed record TeamFigures(
    IReadOnlyList<TeamLine> Lines,
    IReadOnlyList<Leniency> Evaluators,
    IReadOnlyList<Outlier> Outliers,
    decimal Agreement
)
{
    private const decimal Whole = 100m;

    /// <param name="team">Every line that evaluators score.</param>
    /// <param name="tolerance">Percent of a line's points, as for consensus.</param>
    public static TeamFigures Of(IReadOnlyList<TeamLine> team, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(team);
        var lines = WithPoints(team);
        var evaluators = lines
            .SelectMany(Deviations)
            .GroupBy(one => one.Evaluator)
            .Select(own => new Leniency(
                own.Key,
                Money.RoundHalfUp(own.Average(one => one.Off)),
                Money.RoundHalfUp(own.Average(one => Math.Abs(one.Off)))
            ))
            .ToList();
        return new(
            [.. lines.OrderByDescending(line => line.SpreadPercent)],
            evaluators,
            [.. lines.SelectMany(line => OutliersOf(line, tolerance))],
            AgreementOf(team)
        );
    }

    /// <summary>Lines whose deviations can be taken in percent: a veto has no points.</summary>
    internal static List<TeamLine> WithPoints(IEnumerable<TeamLine> team) =>
        [.. team.Where(line => line.Item.Points > 0 && line.Given.Count > 0)];

    /// <summary>Lines within the tolerance out of all lines, percent, half-up to two places.</summary>
    internal static decimal AgreementOf(IReadOnlyCollection<TeamLine> team) =>
        team.Count == 0
            ? Whole
            : Money.RoundHalfUp(team.Count(line => !line.IsApart) * Whole / team.Count);

    /// <summary>How far each evaluator stands from the team's mean on a line with points, percent of its points.</summary>
    internal static IEnumerable<(Guid Evaluator, decimal Off)> Deviations(TeamLine line)
    {
        var mean = Exact(line.Given.Select(one => one.Points));
        return line.Given.Select(one =>
            (one.Evaluator, (one.Points - mean) * Whole / line.Item.Points)
        );
    }

    /// <summary>Scores that stand alone on a line: against the mean of the others, since such a score pulls the mean of all towards itself.</summary>
    internal static IEnumerable<Outlier> OutliersOf(TeamLine line, decimal tolerance)
    {
        foreach (var one in line.Given)
        {
            var others = line.Given.Where(given => given != one).Select(given => given.Points);
            if (line.Given.Count > 2)
            {
                var off = (one.Points - Exact(others)) * Whole / line.Item.Points;
                if (Math.Abs(off) > tolerance)
                {
                    yield return new(line.Item.Code, one.Evaluator, Money.RoundHalfUp(off));
                }
            }
        }
    }

    private static decimal Exact(IEnumerable<decimal> points) => points.Average();
}

/// <summary>One evaluator against the team.</summary>
/// <param name="Mean">Mean deviation from the line's mean, percent of its points: above 0 lenient, below 0 severe.</param>
/// <param name="Size">Mean size of the deviation, percent.</param>
public sealed record Leniency(Guid Evaluator, decimal Mean, decimal Size);

/// <summary>A score that is further from the mean of the others than the tolerance.</summary>
/// <param name="Off">Percent of the line's points.</param>
public sealed record Outlier(string Code, Guid Evaluator, decimal Off);
