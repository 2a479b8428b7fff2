using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Surveys.SurveyWorld;

namespace StationPortal.Evaluation.Tests.Surveys;

/// <summary>Drawn people are called or answer by their link, once each (EV-17).</summary>
public sealed class AnswerSurveyTests
{
    private static readonly GiveOpinionByPhone Call = new(SheetWorld.Key, 3, Answers, null);
    private static readonly GiveOpinionByLink Link = new(Key, 3, "f1", Answers, null);
    private static readonly Actor Portal = Actor.Portal(SheetWorld.County);

    [Fact]
    public void An_evaluator_of_the_team_writes_down_what_was_said()
    {
        var change = Assert.Single(Assessed(Drawn()).When(Call, SheetWorld.Bo, SheetWorld.Now));

        var given = Assert.IsType<OpinionGiven>(change.Event);
        Assert.Equal((3, SurveyChannel.Phone), (given.No, given.Channel));
    }

    [Fact]
    public void Everybody_answers_once() =>
        Assessed(Drawn(), Given(3, 5, 5))
            .Refused(Call, SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyAnswered");

    [Fact]
    public void Every_line_needs_one_to_five_stars()
    {
        foreach (
            var answers in new IReadOnlyList<OpinionAnswer>[]
            {
                [new("5.1", 3)],
                [new("5.1", 3), new("5.1", 3)],
                Stars(0, 3),
                Stars(3, 6),
            }
        )
        {
            Assessed(Drawn())
                .Refused(
                    Call with
                    {
                        Answers = answers,
                    },
                    SheetWorld.Bo,
                    SheetWorld.Now,
                    "EV-17",
                    "OpinionIncomplete"
                );
        }
    }

    [Fact]
    public void Officials_agencies_and_strangers_write_down_nothing()
    {
        foreach (
            var actor in new[] { SheetWorld.Official, SheetWorld.Manager, SheetWorld.Stranger }
        )
        {
            Assert.Throws<NotInScopeException>(() =>
                Assessed(Drawn()).When(Call, actor, SheetWorld.Now)
            );
        }
    }

    [Fact]
    public void Nothing_is_taken_once_it_is_closed() =>
        Assessed(Drawn(), new SurveyClosed(0))
            .Refused(Call, SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyIsOver");

    [Fact]
    public void Somebody_is_called_three_times_in_vain_at_most() =>
        Assessed([Drawn(), .. NotReached(3)])
            .Refused(
                new TrySurveyCall(SheetWorld.Key, 3),
                SheetWorld.Ann,
                SheetWorld.Now,
                "EV-17",
                "SurveyTriesDone"
            );

    [Fact]
    public void The_link_in_force_takes_an_answer()
    {
        var survey = Assessed(Drawn(), new SurveyLinkMade(3, "f0"), new SurveyLinkMade(3, "f1"));

        var change = Assert.Single(survey.When(Link, Portal, SheetWorld.Now));

        Assert.Equal(SurveyChannel.Link, Assert.IsType<OpinionGiven>(change.Event).Channel);
        Assert.Throws<NotInScopeException>(() =>
            survey.When(Link with { Fingerprint = "f0" }, Portal, SheetWorld.Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            survey.When(Link with { No = 4 }, Portal, SheetWorld.Now)
        );
    }

    [Fact]
    public void A_link_works_once_and_until_the_day()
    {
        Assessed(Drawn(), new SurveyLinkMade(3, "f1"), Given(3, 1, 1))
            .Refused(Link, Portal, SheetWorld.Now, "EV-17", "SurveyAnswered");
        Assessed(Drawn(), new SurveyLinkMade(3, "f1"))
            .Refused(Link, Portal, SheetWorld.Now.AddDays(30), "EV-17", "SurveyIsOver");
    }

    [Fact]
    public void No_link_is_made_after_the_day() =>
        Assessed(Drawn())
            .Refused(
                new MakeSurveyLink(SheetWorld.Key, 3, "f1"),
                SheetWorld.Official,
                SheetWorld.Now.AddDays(30),
                "EV-17",
                "SurveyLinkTooLate"
            );

    [Fact]
    public void A_number_that_was_not_drawn_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Assessed(Drawn()).When(Call with { No = 13 }, SheetWorld.Ann, SheetWorld.Now)
        );
}
