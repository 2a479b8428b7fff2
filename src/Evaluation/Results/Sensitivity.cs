namespace StationPortal.Evaluation;

/// <summary>What would have changed a grade, computed by the same formula as the grade itself.</summary>
/// <param name="Grade">The grade as it is.</param>
/// <param name="Above">The score above the lower end of the grade that the points alone give.</param>
/// <param name="Next">How far the next better grade is, or <c>null</c> when the points give the best.</param>
/// <param name="WithoutVeto">The grade that the points alone would give, when a veto was found; otherwise <c>null</c>.</param>
public sealed record Sensitivity(string Grade, decimal Above, NextGrade? Next, string? WithoutVeto)
{
    private const decimal Whole = 100m;
    private const decimal Cent = 0.01m;
    private const decimal HalfCent = 0.005m;

    /// <param name="assessment">The station in the round.</param>
    /// <param name="leaves">Its scores; none is missing.</param>
    public static Sensitivity Of(Assessment assessment, LeafScores leaves)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(leaves);
        var opened = assessment.Opened;
        var result = AssessmentResult.Of(assessment, leaves);
        var pure = Without(leaves.Known);
        var byPoints = Scoring.Of(opened.Items, opened.Maximum, opened.Bands, pure);
        var place = byPoints.GradePlace;
        return new(
            result.Grade,
            byPoints.Score - opened.Bands[place].FromScore,
            place == 0 ? null : NextOf(opened, byPoints, opened.Bands[place - 1], pure),
            result.IsVetoed ? byPoints.Grade : null
        );
    }

    private static NextGrade NextOf(
        AssessmentOpened opened,
        Result now,
        GradeBand next,
        Dictionary<string, LeafScore> leaves
    )
    {
        var missing = MissingPoints(now.Points, opened.Maximum, next.FromScore);
        var open = opened
            .Items.Where(item => item.IsLeaf && leaves[item.Code].Points < item.Points)
            .Select(item => (Item: item, Gap: item.Points - leaves[item.Code].Points))
            .OrderBy(one => one.Gap)
            .ToList();
        var levers = open.Where(one => one.Gap >= missing)
            .Select(one => LeverOf(opened, leaves, one.Item, missing))
            .ToList();
        return new(
            next.Name,
            next.FromScore,
            next.FromScore - now.Score,
            missing,
            levers,
            levers.Count > 0 ? [] : Fewest(open, missing)
        );
    }

    private static Lever LeverOf(
        AssessmentOpened opened,
        Dictionary<string, LeafScore> leaves,
        RatedItem item,
        decimal missing
    )
    {
        var full = leaves.ToDictionary(
            leaf => leaf.Key,
            leaf => leaf.Key == item.Code ? leaf.Value with { Points = item.Points } : leaf.Value,
            StringComparer.Ordinal
        );
        var then = Scoring.Of(opened.Items, opened.Maximum, opened.Bands, full);
        var points = leaves[item.Code].Points;
        return new(item.Code, points, points + missing, item.Points, then.Score, then.Grade);
    }

    // The widest gaps first: no smaller number of lines reaches it.
    private static List<string> Fewest(
        IEnumerable<(RatedItem Item, decimal Gap)> open,
        decimal missing
    )
    {
        var codes = new List<string>();
        foreach (var (item, gap) in open.OrderByDescending(one => one.Gap))
        {
            if (missing <= 0)
            {
                break;
            }

            codes.Add(item.Code);
            missing -= gap;
        }

        return codes;
    }

    // The score is rounded half-up, so half a hundredth below the band is enough.
    private static decimal MissingPoints(decimal points, decimal maximum, decimal from)
    {
        var least = Math.Ceiling((from - HalfCent) * maximum / Whole / Cent) * Cent;
        return Math.Max(Cent, least - points);
    }

    private static Dictionary<string, LeafScore> Without(
        IReadOnlyDictionary<string, LeafScore> leaves
    ) =>
        leaves.ToDictionary(
            leaf => leaf.Key,
            leaf => leaf.Value with { Found = false },
            StringComparer.Ordinal
        );
}

/// <summary>The next better grade.</summary>
/// <param name="Name">Of the grade.</param>
/// <param name="From">Its lower end.</param>
/// <param name="MissingScore">Of 100.</param>
/// <param name="MissingPoints">In points of the scheme, two places.</param>
/// <param name="Levers">Single lines that could have given it, the smallest gap first.</param>
/// <param name="Together">When no single line could: the fewest lines that together could.</param>
public sealed record NextGrade(
    string Name,
    decimal From,
    decimal MissingScore,
    decimal MissingPoints,
    IReadOnlyList<Lever> Levers,
    IReadOnlyList<string> Together
);

/// <summary>One line that alone could have given a better grade.</summary>
/// <param name="Points">Its points.</param>
/// <param name="Needed">The points that would have been enough.</param>
/// <param name="Full">Its full points.</param>
/// <param name="ScoreThen">The score with full points.</param>
/// <param name="GradeThen">The grade with full points.</param>
public sealed record Lever(
    string Code,
    decimal Points,
    decimal Needed,
    decimal Full,
    decimal ScoreThen,
    string GradeThen
);
