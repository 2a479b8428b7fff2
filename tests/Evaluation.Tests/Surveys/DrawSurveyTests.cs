using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Surveys.SurveyWorld;

namespace StationPortal.Evaluation.Tests.Surveys;

/// <summary>People served are drawn at random, once, by whoever leads (EV-17).</summary>
public sealed class DrawSurveyTests
{
    private static readonly Specification Fresh = Specification.Given(
        SheetWorld.Key,
        SurveyWorld.Opened()
    );

    [Fact]
    public void A_fifth_is_drawn_and_ten_at_least_and_never_more_than_there_are()
    {
        Assert.Equal(16, DrawnOf(80).People.Count);
        Assert.Equal(17, DrawnOf(81).People.Count);
        Assert.Equal(10, DrawnOf(20).People.Count);
        Assert.Equal(4, DrawnOf(4).People.Count);
    }

    [Fact]
    public void The_same_seed_draws_the_same_people_and_another_draws_others()
    {
        var first = DrawnOf(200, "a1").People;

        Assert.Equal(first, DrawnOf(200, "a1").People);
        Assert.NotEqual(first, DrawnOf(200, "b2").People);
        Assert.Equal(Enumerable.Range(1, 40), first.Select(one => one.No));
    }

    [Fact]
    public void The_chair_draws_too_for_the_lines_that_people_served_score_until_the_day_of_scores()
    {
        var change = Assert.Single(Fresh.When(Draw(30), SheetWorld.Ann, SheetWorld.Now));

        var drawn = Assert.IsType<SurveyDrawn>(change.Event);
        Assert.Equal(["5.1", "5.2"], drawn.Lines);
        Assert.Equal((30, new DateOnly(2026, 3, 31)), (drawn.Candidates, drawn.Until));
    }

    [Fact]
    public void Drawn_late_people_still_have_a_week()
    {
        var change = Assert.Single(
            Fresh.When(Draw(30), SheetWorld.Official, SheetWorld.Now.AddDays(28))
        );

        Assert.Equal(new(2026, 4, 6), Assert.IsType<SurveyDrawn>(change.Event).Until);
    }

    [Fact]
    public void Another_evaluator_of_the_team_does_not_draw() =>
        Fresh.Refused(Draw(30), SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyNotTheChair");

    [Fact]
    public void Nobody_is_drawn_twice() =>
        Assessed(Drawn())
            .Refused(Draw(30), SheetWorld.Official, SheetWorld.Now, "EV-17", "SurveyIsDrawn");

    [Fact]
    public void Nobody_is_drawn_when_no_line_is_scored_by_people_served() =>
        SheetWorld
            .Assessed()
            .Refused(Draw(30), SheetWorld.Official, SheetWorld.Now, "EV-17", "SurveyNoLines");

    [Fact]
    public void Nobody_is_drawn_once_scoring_is_over() =>
        Specification
            .Given(
                SheetWorld.Key,
                SurveyWorld.Opened(),
                new GradeDrafted(new(0, 100, 0, "不合格", 2, [], []))
            )
            .Refused(Draw(30), SheetWorld.Official, SheetWorld.Now, "EV-18", "ScoringIsOver");

    [Fact]
    public void Agencies_strangers_and_officials_of_elsewhere_have_no_part_in_it()
    {
        foreach (
            var actor in new[]
            {
                SheetWorld.Manager,
                SheetWorld.Stranger,
                SheetWorld.OfTownship,
                new Actor(Guid.NewGuid(), Role.Official, "440106"),
            }
        )
        {
            Assert.Throws<NotInScopeException>(() => Fresh.When(Draw(30), actor, SheetWorld.Now));
        }
    }

    private static DrawSurvey Draw(int candidates, string seed = "a1") =>
        new(SheetWorld.Key, seed, Candidates(candidates));

    private static SurveyDrawn DrawnOf(int candidates, string seed = "a1") =>
        Assert.IsType<SurveyDrawn>(
            Assert
                .Single(Fresh.When(Draw(candidates, seed), SheetWorld.Official, SheetWorld.Now))
                .Event
        );
}
