using StationPortal.Evaluation.Tests.Sheets;
using Xunit;
using static StationPortal.Evaluation.Tests.Surveys.SurveyWorld;

namespace StationPortal.Evaluation.Tests.Surveys;

/// <summary>Answers become points when enough answered or nobody is left to ask (EV-17).</summary>
public sealed class CloseSurveyTests
{
    private static readonly CloseSurvey Close = new(SheetWorld.Key);
    private static readonly DateTimeOffset After = SheetWorld.Now.AddDays(30);

    [Fact]
    public void The_mean_of_the_answers_is_five_parts_of_the_points()
    {
        var counted = Counted(
            After,
            [
                Drawn(),
                Given(1, 5, 4),
                Given(2, 4, 4),
                Given(3, 4, 4),
                Given(4, 5, 5),
                Given(5, 5, 3),
                Given(6, 4, 2),
            ]
        );

        Assert.Equal((12, 6), (counted.Asked, counted.Answered));
        Assert.Equal(
            [new OpinionScore("5.1", 4.5m, 9m), new OpinionScore("5.2", 3.67m, 3.67m)],
            counted.Items
        );
    }

    [Fact]
    public void Too_few_answers_say_how_many_more_are_needed()
    {
        var refused = Assessed(Drawn(), Given(1, 5, 5), Given(2, 5, 5))
            .Refused(Close, SheetWorld.Ann, After, "EV-17", "SurveyFewAnswers");

        Assert.Equal([3, 10], refused.Values);
    }

    [Fact]
    public void Before_the_last_day_it_is_closed_only_when_nobody_is_left_to_ask()
    {
        Assessed([Drawn(2), Given(1, 5, 5)])
            .Refused(Close, SheetWorld.Ann, SheetWorld.Now, "EV-17", "SurveyStillRuns");

        var counted = Counted(SheetWorld.Now, [Drawn(2), Given(1, 5, 5), .. NotReached(2)]);

        Assert.Equal((2, 1), (counted.Asked, counted.Answered));
    }

    [Fact]
    public void When_everybody_was_called_three_times_in_vain_the_stars_of_the_parameter_count()
    {
        var counted = Counted(After, [Drawn(1), .. NotReached(1)]);

        Assert.Equal(
            [new OpinionScore("5.1", 3m, 6m), new OpinionScore("5.2", 3m, 3m)],
            counted.Items
        );
    }

    [Fact]
    public void A_station_without_anybody_to_ask_is_counted_the_same_way() =>
        Assert.Equal(6m, Counted(SheetWorld.Now, [Drawn(0)]).Items[0].Points);

    [Fact]
    public void It_is_closed_once() =>
        Assessed(Drawn(0), new SurveyClosed(0))
            .Refused(Close, SheetWorld.Official, After, "EV-17", "SurveyIsOver");

    [Fact]
    public void Another_evaluator_of_the_team_does_not_close_it() =>
        Assessed(Drawn(0)).Refused(Close, SheetWorld.Bo, After, "EV-17", "SurveyNotTheChair");

    private static OpinionsCounted Counted(DateTimeOffset now, object[] survey)
    {
        var changes = Assessed(survey).When(Close, SheetWorld.Official, now);
        Assert.IsType<SurveyClosed>(changes[0].Event);
        return Assert.IsType<OpinionsCounted>(changes[1].Event);
    }
}
