using Xunit;

namespace StationPortal.Evaluation.Tests.Results;

/// <summary>The one formula, computed by hand.</summary>
public sealed class ScoringTests
{
    private static readonly IReadOnlyList<GradeBand> bands =
    [
        new("A", 90),
        new("B", 80),
        new("C", 60),
        new("D", 0),
    ];

    private static readonly IReadOnlyList<RatedItem> items =
    [
        new("1", null, 70, IndicatorKind.Sum, null, null, null),
        new("1.1", "1", 40, IndicatorKind.Judged, ScoringPart.Evaluators, null, null),
        new("1.2", "1", 30, IndicatorKind.Sum, null, null, null),
        new("1.2.1", "1.2", 30, IndicatorKind.Counted, ScoringPart.Records, null, null),
        new("2", null, 30, IndicatorKind.Judged, ScoringPart.Buyer, null, null),
        new("V", null, 0, IndicatorKind.Veto, ScoringPart.Evaluators, null, null),
    ];

    public static readonly TheoryData<decimal, int> Grades = new()
    {
        { 89.99m, 1 },
        { 90, 0 },
        { 60, 2 },
        { 59.99m, 3 },
        { 0, 3 },
    };

    public static readonly TheoryData<decimal, decimal> Steps = new()
    {
        { 95, 10 },
        { 94.99m, 8 },
        { 90, 8 },
        { 85, 6 },
        { 84.99m, 0 },
    };

    public static readonly TheoryData<decimal, decimal> Shares = new()
    {
        { 100, 20 },
        { 120, 20 },
        { 66.67m, 13.33m },
        { 0, 0 },
    };

    [Fact]
    public void Every_line_adds_up_its_parts_and_the_score_is_rounded_half_up()
    {
        var result = Scoring.Of(items, 100, bands, Leaves(33.335m, 20, 26.67m, false));

        Assert.Equal(80.005m, result.Points);
        Assert.Equal(80.01m, result.Score);
        Assert.Equal("B", result.Grade);
        Assert.Equal(1, result.GradePlace);
        Assert.Equal(
            [53.335m, 33.335m, 20, 20, 26.67m, 0],
            result.Lines.Select(line => line.Points)
        );
    }

    [Fact]
    public void A_veto_gives_the_lowest_grade_whatever_the_points()
    {
        var result = Scoring.Of(items, 100, bands, Leaves(40, 30, 30, true));

        Assert.Equal(100, result.Score);
        Assert.Equal("D", result.Grade);
        Assert.Equal(["V"], result.Vetoes);
        Assert.True(result.IsVetoed);
    }

    [Theory]
    [MemberData(nameof(Grades))]
    public void A_band_begins_at_its_own_score(decimal score, int place) =>
        Assert.Equal(place, Scoring.GradePlaceOf(score, false, bands));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Steps_give_the_percentage_of_the_highest_step_reached(
        decimal value,
        decimal points
    ) =>
        Assert.Equal(
            points,
            Scoring.OfFigure(
                value,
                new(Figures.VisitRate, [new(95, 100), new(90, 80), new(85, 60)], null),
                10
            )
        );

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_target_gives_its_proportion_and_no_more_than_all(decimal value, decimal points) =>
        Assert.Equal(points, Scoring.OfFigure(value, new(Figures.HoursRate, [], 100), 20));

    [Fact]
    public void The_mean_of_scores_is_rounded_half_up() =>
        Assert.Equal(6.67m, Scoring.Mean([6, 7, 7]));

    private static Dictionary<string, LeafScore> Leaves(
        decimal judged,
        decimal counted,
        decimal buyer,
        bool veto
    ) =>
        new(StringComparer.Ordinal)
        {
            ["1.1"] = new(judged, false, ScoreBasis.Consensus),
            ["1.2.1"] = new(counted, false, ScoreBasis.Figure),
            ["2"] = new(buyer, false, ScoreBasis.SingleScore),
            ["V"] = new(0, veto, ScoreBasis.Mean),
        };
}
