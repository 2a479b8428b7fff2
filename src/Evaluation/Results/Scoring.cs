using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The one formula from leaves to a grade. Decisions, pages, sensitivity and the check of a result all go through it.</summary>
public static class Scoring
{
    private const decimal Whole = 100m;

    /// <summary>The result of a station.</summary>
    /// <param name="items">All lines of the scheme.</param>
    /// <param name="maximum">Points of the scheme.</param>
    /// <param name="bands">Its grades, the best first.</param>
    /// <param name="leaves">The score of every leaf by its code.</param>
    public static Result Of(
        IReadOnlyList<RatedItem> items,
        decimal maximum,
        IReadOnlyList<GradeBand> bands,
        IReadOnlyDictionary<string, LeafScore> leaves
    )
    {
        var sums = Sums(items, leaves);
        var points = items.Where(item => item.Parent is null).Sum(item => sums[item.Code]);
        var vetoes = items
            .Where(item => item.Kind == IndicatorKind.Veto && leaves[item.Code].Found)
            .Select(item => item.Code)
            .ToList();
        var score = ScoreOf(points, maximum);
        var place = GradePlaceOf(score, vetoes.Count > 0, bands);
        return new(
            points,
            maximum,
            score,
            bands[place].Name,
            place,
            vetoes,
            [.. items.Select(item => new LinePoints(item.Code, sums[item.Code]))]
        );
    }

    /// <summary>Points / maximum × 100, half-up to two places (CA-16).</summary>
    public static decimal ScoreOf(decimal points, decimal maximum) =>
        Money.RoundHalfUp(points * Whole / maximum);

    /// <summary>The grade's place among the bands, 0 the best; with a veto the last.</summary>
    public static int GradePlaceOf(decimal score, bool vetoed, IReadOnlyList<GradeBand> bands)
    {
        for (var place = 0; place < bands.Count && !vetoed; place++)
        {
            if (score >= bands[place].FromScore)
            {
                return place;
            }
        }

        return bands.Count - 1;
    }

    /// <summary>Points that a figure earns.</summary>
    public static decimal OfFigure(decimal value, CountRule rule, decimal points) =>
        rule.Target is { } target
            ? Part(points, target == 0 ? Whole : Math.Clamp(value * Whole / target, 0, Whole))
            : Part(points, rule.Steps.FirstOrDefault(step => value >= step.From)?.Percent ?? 0);

    /// <summary>Points of a degree.</summary>
    public static decimal OfDegree(Degree degree, decimal points) => Part(points, degree.Percent);

    /// <summary>The mean of several scores of one leaf.</summary>
    public static decimal Mean(IReadOnlyCollection<decimal> scores) =>
        Money.RoundHalfUp(scores.Sum() / scores.Count);

    private static decimal Part(decimal points, decimal percent) =>
        Money.RoundHalfUp(points * percent / Whole);

    // A line stands before its parts, so going backwards every sum is complete when it is added to the line above.
    private static Dictionary<string, decimal> Sums(
        IReadOnlyList<RatedItem> items,
        IReadOnlyDictionary<string, LeafScore> leaves
    )
    {
        var sums = items.ToDictionary(
            item => item.Code,
            item => item.IsLeaf ? leaves[item.Code].Points : 0,
            StringComparer.Ordinal
        );
        foreach (var item in items.Reverse())
        {
            if (item.Parent is { } above)
            {
                sums[above] += sums[item.Code];
            }
        }

        return sums;
    }
}
