using Xunit;
using static StationPortal.Evaluation.Tests.Sheets.SheetWorld;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>How the evaluators of a round scored, over all stations whose team has signed.</summary>
public sealed class RoundFiguresTests
{
    private const decimal Tolerance = 20;
    private static readonly Guid North = Guid.NewGuid();
    private static readonly Guid South = Guid.NewGuid();

    [Fact]
    public void an_evaluators_figures_are_taken_over_all_lines_of_all_stations()
    {
        // North, 1.1: 40, 31, 36 of 40, mean 35.666…; 1.2: all 20 of 20.
        // South, 1.1: 38, 20, 36 of 40, mean 31.333…; 1.2: all 20 of 20.
        var figures = Of(
            (North, Team(SignedBy(Ann, 40), SignedBy(Bo, 31), SignedBy(Cy, 36))),
            (South, Team(SignedBy(Ann, 38), SignedBy(Bo, 20), SignedBy(Cy, 36)))
        );

        // Bo's deviations: -11.666…, 0, -28.333…, 0 percent.
        var bo = figures.Evaluators.Single(one => one.Evaluator == Bo.Account);
        Assert.Equal((2, 4, -10m, 10m), (bo.Stations, bo.Lines, bo.Mean, bo.Size));
        // 20 against the mean of 38 and 36: 42.5 percent of 40.
        Assert.Equal(1, bo.Outliers);
        // Of three lines at each station one stands apart.
        Assert.Equal((66.67m, 66.67m), (bo.Agreement, figures.Agreement));
    }

    [Fact]
    public void an_evaluator_is_measured_only_where_they_scored()
    {
        var figures = Of(
            (North, Team(SignedBy(Ann, 40), SignedBy(Bo, 40))),
            (South, Team(SignedBy(Bo, 40), SignedBy(Cy, 20)))
        );

        Assert.Equal(
            [(Ann.Account, 1, 100m), (Bo.Account, 2, 83.33m), (Cy.Account, 1, 66.67m)],
            figures.Evaluators.Select(one => (one.Evaluator, one.Stations, one.Agreement))
        );
        // In a team of two nobody stands alone.
        Assert.All(figures.Evaluators, one => Assert.Equal(0, one.Outliers));
    }

    [Fact]
    public void stations_stand_with_the_least_agreement_first()
    {
        var figures = Of(
            (North, Team(SignedBy(Ann, 36), SignedBy(Bo, 35))),
            (South, Team(SignedBy(Ann, 40), SignedBy(Bo, 20)))
        );

        Assert.Equal(
            [new(South, 3, 1, 66.67m, 50m), new(North, 3, 0, 100m, 2.5m)],
            figures.Stations
        );
    }

    [Fact]
    public void a_round_that_nobody_has_signed_has_no_figures()
    {
        var figures = Of();

        Assert.Empty(figures.Evaluators);
        Assert.Empty(figures.Stations);
    }

    private static RoundFigures Of(
        params (Guid Station, IReadOnlyList<TeamLine> Lines)[] stations
    ) => RoundFigures.Of(stations.ToDictionary(one => one.Station, one => one.Lines), Tolerance);

    private static IReadOnlyList<TeamLine> Team(params IEnumerable<SheetSigned> sheets) =>
        TeamLine.Of(
            Items.Where(item => item.Part == ScoringPart.Evaluators),
            sheets.Select(sheet => (sheet.Scorer.Account, sheet.Scores)),
            new Dictionary<string, AgreedScore>(StringComparer.Ordinal),
            Tolerance
        );
}
