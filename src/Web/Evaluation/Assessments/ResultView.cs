using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>The result of a station with everything that made it, as far as the reader may see it.</summary>
/// <param name="Assessment">The station in the round, folded.</param>
/// <param name="Result">As decided last.</param>
/// <param name="Lines">Every line in the scheme's order.</param>
/// <param name="Sensitivity">What would have changed the grade.</param>
/// <param name="Recomputes">The formula gives the same today.</param>
public sealed record ResultView(
    Assessment Assessment,
    Result Result,
    IReadOnlyList<ResultLine> Lines,
    Sensitivity Sensitivity,
    bool Recomputes
)
{
    private const decimal Whole = 100m;

    /// <summary>Top lines that give points.</summary>
    public IReadOnlyList<ResultLine> Top =>
        [.. Lines.Where(line => line.Depth == 0 && line.Item.Kind != IndicatorKind.Veto)];

    /// <summary>The grades with their lower and upper ends, the best first.</summary>
    public IEnumerable<(GradeBand Band, decimal Below)> Bands =>
        Assessment.Opened.Bands.Select(
            (band, place) =>
                (band, place == 0 ? Whole : Assessment.Opened.Bands[place - 1].FromScore)
        );

    /// <summary>The name of a line.</summary>
    public string NameOf(string code) =>
        Lines.FirstOrDefault(line => line.Item.Code == code)?.Title ?? code;

    /// <summary>Top lines in percent of their points.</summary>
    public ChartFigures Radar(string series) =>
        new(
            Top.Count > 2 ? ChartKind.Radar : ChartKind.Bar,
            [.. Top.Select(line => line.Title)],
            [new(series, [.. Top.Select(line => (decimal?)line.Percent)])],
            Whole
        );
}

/// <summary>One line of a result.</summary>
/// <param name="Item">As it is rated.</param>
/// <param name="Named">Its words in the scheme, or <c>null</c> when they are not at hand.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Points">What it reached, its parts included.</param>
/// <param name="Leaf">How a leaf got its points, or <c>null</c> for a sum.</param>
/// <param name="Formula">How, with its numbers; <c>null</c> for a sum of nothing.</param>
/// <param name="Scores">What was given, as far as the reader may see it.</param>
public sealed record ResultLine(
    RatedItem Item,
    Indicator? Named,
    int Depth,
    decimal Points,
    LeafScore? Leaf,
    TextKey? Formula,
    IReadOnlyList<SeenScore> Scores
)
{
    private const decimal Whole = 100m;

    /// <summary>Its name, or its code.</summary>
    public string Title => Named?.Name ?? Item.Code;

    /// <summary>Points in percent of the most, two places.</summary>
    public decimal Percent =>
        Item.Points == 0 ? 0 : Money.RoundHalfUp(Points * Whole / Item.Points);
}

/// <summary>One score of a line.</summary>
/// <param name="Who">Whose it is; <c>null</c> for an evaluator's remark that the agency reads without its scorer and points.</param>
/// <param name="Points">The points; <c>null</c> with <paramref name="Who"/>.</param>
/// <param name="Score">What was given.</param>
public sealed record SeenScore(TextKey? Who, decimal? Points, ItemScore Score)
{
    /// <summary>Where its evidence is downloaded; none for a remark without its scorer.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>How a degree became the points; <c>null</c> where points were given or are not seen.</summary>
    public TextKey? Formula { get; init; }
}
