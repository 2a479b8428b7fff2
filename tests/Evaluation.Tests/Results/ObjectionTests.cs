using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Results;

public sealed class ObjectionTests
{
    private static readonly ObjectionRaised raised = new(1, "2", Reason, [], Agency.Holder);

    [Fact]
    public void The_agency_objects_to_a_line_on_the_last_day()
    {
        var change = Assert.Single(Closed().When(Object("2"), Agency, At(2026, 3, 9)));

        Assert.Equal((1, "2"), (((ObjectionRaised)change.Event).No, raised.Code));
    }

    [Fact]
    public void The_last_day_ends_at_midnight_in_China()
    {
        var midnight = new DateTimeOffset(2026, 3, 10, 0, 0, 0, ChinaTime.Offset);

        Assert.Single(Closed().When(Object("2"), Agency, midnight.AddTicks(-1).ToUniversalTime()));
        Closed()
            .Refused(
                Object("2"),
                Agency,
                midnight.ToUniversalTime(),
                "EV-19",
                "ObjectionPeriodOver"
            );
    }

    [Fact]
    public void After_the_period_nobody_objects() =>
        Closed().Refused(Object("2"), Agency, At(2026, 3, 10), "EV-19", "ObjectionPeriodOver");

    [Fact]
    public void Before_the_result_nobody_objects() =>
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First))
            .Refused(Object("2"), Agency, Now, "EV-19", "ObjectionBeforeResult");

    [Fact]
    public void Each_line_has_one_open_objection() =>
        Closed(raised).Refused(Object("2"), Agency, Now, "EV-19", "ObjectionIsOpen");

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    public void Only_a_scored_line_is_objected_to(string code) =>
        Closed().Refused(Object(code), Agency, Now, "EV-19", "ObjectionLineUnknown");

    [Fact]
    public void An_objection_says_why() =>
        Closed()
            .Refused(
                Object("2") with
                {
                    Text = " ",
                },
                Agency,
                Now,
                "EV-19",
                "EvaluationTextMissing"
            );

    [Theory]
    [InlineData("\u3000\u3000", "EV-19", "EvaluationTextMissing")]
    [InlineData("\u200B\u2060", "EV-19", "EvaluationTextMissing")]
    [InlineData("请联系 13800000000", "PD-05", "TextNamesPerson")]
    [InlineData("证号 440105 19491231 0026", "PD-05", "TextNamesPerson")]
    public void A_text_after_scoring_says_something_and_names_nobody(
        string text,
        string rule,
        string code
    )
    {
        Closed().Refused(Object("2") with { Text = text }, Agency, Now, rule, code);
        Closed(raised)
            .Refused(Answer(false, null) with { Reason = text }, Official, Now, rule, code);
    }

    [Fact]
    public void Who_scored_a_line_does_not_answer_the_objection_to_it()
    {
        var buyer = Official with { Account = Buyer };
        Closed(raised).Refused(Answer(false, null), buyer, Now, "EV-19", "ObjectionToOwnScore");
        Closed(raised)
            .Refused(
                Answer(false, null),
                Official with
                {
                    DeputyFor = Buyer,
                },
                Now,
                "EV-19",
                "ObjectionToOwnScore"
            );

        Assert.Single(Closed(raised with { Code = "1.1" }).When(Answer(false, null), buyer, Now));
    }

    [Fact]
    public void Another_agency_and_another_round_find_nothing() =>
        Assert.Multiple(
            () =>
                Assert.Throws<NotInScopeException>(() =>
                    Closed().When(Object("2"), Agency with { Organisation = Guid.NewGuid() }, Now)
                ),
            () =>
                Assert.Throws<NotInScopeException>(() =>
                    Closed()
                        .And(Elsewhere, RoundOpen)
                        .When(Object("2") with { Round = Elsewhere }, Agency, Now)
                )
        );

    [Fact]
    public void An_upheld_objection_gives_the_line_its_points_and_makes_the_result_again()
    {
        var changes = Closed(raised).When(Answer(true, 30), Official, Now);

        Assert.Equal(30, Assert.IsType<ObjectionAnswered>(changes[0].Event).Points);
        var result = Assert.IsType<GradeDrafted>(changes[1].Event).Result;
        Assert.Equal((93m, "优秀"), (result.Points, result.Grade));
    }

    [Fact]
    public void What_two_people_changed_is_not_changed_again_by_the_answer_of_one()
    {
        var changed = Closed(
            new ChangeProposed(1, "2", 24, 20, null, Reason, Official.Holder),
            new ChangeConfirmed(1, Another.Holder),
            raised
        );

        changed.Refused(Answer(true, 24), Official, Now, "EV-21", "ObjectionAfterChange");
        Assert.Single(changed.When(Answer(false, null), Official, Now));
    }

    [Fact]
    public void A_rejected_objection_leaves_the_result() =>
        Assert.IsType<ObjectionAnswered>(
            Assert.Single(Closed(raised).When(Answer(false, null), Official, Now)).Event
        );

    [Theory]
    [InlineData(30.01)]
    [InlineData(-0.01)]
    [InlineData(1.005)]
    public void Upheld_points_lie_in_their_range(double points) =>
        Closed(raised)
            .Refused(Answer(true, (decimal)points), Official, Now, "EV-11", "ResultPointsRange");

    [Fact]
    public void An_upheld_objection_has_points_that_differ()
    {
        Closed(raised).Refused(Answer(true, null), Official, Now, "EV-11", "ResultPointsMissing");
        Closed(raised).Refused(Answer(true, 24), Official, Now, "EV-19", "ObjectionChangesNothing");
    }

    [Fact]
    public void A_veto_is_upheld_by_saying_whether_it_is_found()
    {
        var ofVeto = Closed(raised with { Code = "V" });
        ofVeto.Refused(Answer(true, null), Official, Now, "EV-11", "ResultVetoNotSaid");

        var changes = ofVeto.When(Answer(true, null) with { Found = true }, Official, Now);
        Assert.Equal("不合格", Assert.IsType<GradeDrafted>(changes[1].Event).Result.Grade);
    }

    [Fact]
    public void An_objection_is_answered_once_by_the_organiser_with_a_reason()
    {
        var answered = new ObjectionAnswered(1, false, null, null, Reason, Official.Holder);
        Closed(raised, answered)
            .Refused(Answer(false, null), Official, Now, "EV-19", "ObjectionIsAnswered");
        Closed(raised)
            .Refused(
                Answer(false, null) with
                {
                    Reason = "  ",
                },
                Official,
                Now,
                "EV-19",
                "EvaluationTextMissing"
            );
        Assert.Throws<NotInScopeException>(() =>
            Closed(raised).When(Answer(false, null), RatedRound.Elsewhere, Now)
        );
    }

    private static StreamKey Elsewhere { get; } = new(County, Guid.CreateVersion7());

    private static RaiseObjection Object(string code) =>
        new(KeyOf(First), TheRound, code, Reason, []);

    private static AnswerObjection Answer(bool upheld, decimal? points) =>
        new(KeyOf(First), 1, upheld, points, null, Reason);
}
