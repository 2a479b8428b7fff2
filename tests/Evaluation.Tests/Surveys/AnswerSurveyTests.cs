using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Surveys.SurveyWorld;

namespace StationPortal.Evaluation.Tests.Surveys;

/// <summary>Drawn people are called or answer by their link, once each (EV-17).</summary>
public sealed class AnswerSurveyTests
{
    private static readonly GiveOpinionByPhone Call = new(
        SheetWorld.Key,
        3,
        PersonOf(3),
        Answers,
        null
    );
    private static readonly GiveOpinionByLink Link = new(
        SheetWorld.Key,
        3,
        PersonOf(3),
        "f1",
        Answers,
        null
    );
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

        Assert.Equal(Key, change.Stream);
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
                SheetWorld.Ann,
                SheetWorld.Now.AddDays(30),
                "EV-17",
                "SurveyLinkTooLate"
            );

    [Fact]
    public void A_number_that_was_not_drawn_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Assessed(Drawn()).When(Call with { No = 13 }, SheetWorld.Ann, SheetWorld.Now)
        );

    [Fact]
    public void The_organiser_scores_too_and_makes_nobodys_link() =>
        Assert.Throws<NotInScopeException>(() =>
            Assessed(Drawn())
                .When(
                    new MakeSurveyLink(SheetWorld.Key, 3, "f1"),
                    SheetWorld.Official,
                    SheetWorld.Now
                )
        );

    [Fact]
    public void Nobody_answers_for_somebody_who_was_erased_or_locked()
    {
        var erased = Assessed(Drawn(), new SurveyLinkMade(3, "f1"))
            .And(PersonOf(3), Registered, new PersonErased());
        erased.Refused(Call, SheetWorld.Bo, SheetWorld.Now, "PD-08", "PersonErased");
        erased.Refused(Link, Portal, SheetWorld.Now, "PD-08", "PersonErased");
        Assessed(Drawn())
            .And(PersonOf(3), Registered, new PersonLocked("GP-46", new(2040, 1, 1)))
            .Refused(Call, SheetWorld.Bo, SheetWorld.Now, "PD-08", "PersonLocked");
    }

    [Fact]
    public void An_answer_under_another_persons_record_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Assessed(Drawn())
                .When(Call with { Person = PersonOf(4) }, SheetWorld.Bo, SheetWorld.Now)
        );

    [Fact]
    public void Name_and_phone_are_shown_while_somebody_is_to_be_called_and_not_afterwards()
    {
        var reveal = new RevealSampledPerson(
            SheetWorld.Key,
            3,
            PersonOf(3),
            Guid.CreateVersion7(),
            ["phone"]
        );
        Assert.Single(Assessed(Drawn()).When(reveal, SheetWorld.Bo, SheetWorld.Now));

        Assessed([Drawn(), .. NotReached(3)])
            .Refused(reveal, SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyTriesDone");
        Assessed(Drawn(), Given(3, 5, 5))
            .Refused(reveal, SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyAnswered");
        Assessed(Drawn(), new SurveyClosed(0))
            .Refused(reveal, SheetWorld.Bo, SheetWorld.Now, "EV-17", "SurveyIsOver");
        Assert.Throws<NotInScopeException>(() =>
            Assessed(Drawn()).When(reveal, SheetWorld.Official, SheetWorld.Now)
        );
    }

    [Fact]
    public void Nothing_is_taken_once_the_round_was_given_up()
    {
        var ended = Assessed(Drawn(), new SurveyLinkMade(3, "f1"))
            .And(SheetWorld.Key, Opened(), new AssessmentGivenUp("-"));
        foreach (
            var (step, actor) in new (IDecision, Actor)[]
            {
                (Call, SheetWorld.Bo),
                (Link, Portal),
                (new TrySurveyCall(SheetWorld.Key, 3), SheetWorld.Bo),
                (new CloseSurvey(SheetWorld.Key), SheetWorld.Ann),
            }
        )
        {
            ended.Refused(step, actor, SheetWorld.Now, "EV-26", "RoundIsCancelled");
        }
    }
}
