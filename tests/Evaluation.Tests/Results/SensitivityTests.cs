using StationPortal.EventStore;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Results;

public sealed class SensitivityTests
{
    [Fact]
    public void It_names_the_lines_that_alone_would_have_given_the_next_grade()
    {
        // 36 + 27 + 24 = 87: three points short of 90.
        var next = Of(Scored(First)).Next;

        Assert.NotNull(next);
        Assert.Equal(
            ("优秀", 90m, 3m, 3m),
            (next.Name, next.From, next.MissingScore, next.MissingPoints)
        );
        Assert.Equal(["1.2", "1.1", "2"], next.Levers.Select(lever => lever.Code));
        var lever = next.Levers[^1];
        Assert.Equal(
            (24m, 27m, 30m, 93m, "优秀"),
            (lever.Points, lever.Needed, lever.Full, lever.ScoreThen, lever.GradeThen)
        );
    }

    [Fact]
    public void When_no_single_line_reaches_it_the_fewest_together_are_named()
    {
        // 21 + 27 + 12 = 60: the gaps of 19 and 18 are each less than the missing 20.
        var next = Of(Scored(First, 21, 21, 12)).Next;

        Assert.NotNull(next);
        Assert.Equal(("良好", 20m), (next.Name, next.MissingPoints));
        Assert.Empty(next.Levers);
        Assert.Equal(["1.1", "2"], next.Together);
    }

    [Fact]
    public void The_best_grade_has_no_next_and_tells_how_far_above_its_end_it_is()
    {
        var best = Of(Scored(First, 40, 40, 30));

        Assert.Null(best.Next);
        Assert.Equal(7, best.Above);
    }

    [Fact]
    public void Under_a_veto_the_grade_by_points_alone_is_told()
    {
        var vetoed = Of(Scored(First, veto: true));

        Assert.Equal(("不合格", "良好"), (vetoed.Grade, vetoed.WithoutVeto));
    }

    [Fact]
    public void Quartiles_lie_between_two_scores_in_proportion()
    {
        Assert.Equal(new(4, 72.5m, 85, 92.5m), Quartiles.Of([80, 50, 90, 100]));
        Assert.Equal(new(1, 88, 88, 88), Quartiles.Of([88]));
        Assert.Null(Quartiles.Of([]));
    }

    private static Sensitivity Of(object[] events)
    {
        var assessment = StreamUse.FoldAll<Assessment>(events);
        Assert.NotNull(assessment);
        return Sensitivity.Of(assessment, LeafScores.Of(assessment, 20));
    }
}
