using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Results;

public sealed class ChangeTests
{
    private static readonly ChangeProposed proposed = new(
        1,
        "2",
        24,
        30,
        null,
        Reason,
        Official.Holder
    );

    private static Specification Published(params object[] after) =>
        Specification.Given(KeyOf(First), RatedRound.Published(First, after));

    [Fact]
    public void A_change_tells_the_points_before_and_after()
    {
        var change = (ChangeProposed)
            Assert.Single(Closed().When(Propose("2", 30), Official, Now)).Event;

        Assert.Equal((24m, 30m), (change.From, change.To));
    }

    [Fact]
    public void A_second_person_makes_it_count_in_the_draft_and_in_the_published_result()
    {
        var draft = Closed(proposed).When(Confirm, Another, Now);
        var published = Published(proposed).When(Confirm, Another, Now);

        Assert.Equal("优秀", Assert.IsType<GradeDrafted>(draft[1].Event).Result.Grade);
        var revised = Assert.IsType<GradeRevised>(published[1].Event);
        Assert.Equal((93m, 1), (revised.Result.Points, revised.Change));
    }

    [Fact]
    public void The_same_person_and_their_deputy_confirm_and_refuse_nothing()
    {
        Closed(proposed).Refused(Confirm, Official, Now, "EV-21", "ChangeNeedsSecondPerson");
        Closed(proposed).Refused(No, Official, Now, "EV-21", "ChangeNeedsSecondPerson");
        Closed(proposed)
            .Refused(
                Confirm,
                Another with
                {
                    DeputyFor = Official.Account,
                },
                Now,
                "EV-21",
                "ChangeNeedsSecondPerson"
            );
    }

    [Fact]
    public void A_refused_change_leaves_the_result_and_is_decided()
    {
        var refused = Assert.IsType<ChangeRefused>(
            Assert.Single(Closed(proposed).When(No, Another, Now)).Event
        );

        Closed(proposed, refused).Refused(Confirm, Another, Now, "EV-21", "ChangeIsDecided");
        Closed(proposed, refused).Refused(No, Another, Now, "EV-21", "ChangeIsDecided");
    }

    [Fact]
    public void A_change_is_of_a_scored_line_that_has_none_open_and_differs()
    {
        Closed().Refused(Propose("1", 30), Official, Now, "EV-21", "ChangeLineUnknown");
        Closed(proposed).Refused(Propose("2", 29), Official, Now, "EV-21", "ChangeIsOpen");
        Closed().Refused(Propose("2", 24), Official, Now, "EV-21", "ChangeIsNone");
        Closed().Refused(Propose("2", 31), Official, Now, "EV-11", "ResultPointsRange");
        Closed()
            .Refused(
                Propose("2", 30) with
                {
                    Reason = " ",
                },
                Official,
                Now,
                "EV-21",
                "EvaluationTextMissing"
            );
    }

    [Fact]
    public void Before_the_result_no_change_is_asked_for_so_nobody_finds_a_score_by_guessing()
    {
        var scored = Specification.Given(KeyOf(First), Scored(First));

        scored.Refused(Propose("2", 24), Official, Now, "EV-21", "ChangeBeforeResult");
        scored.Refused(Propose("2", 30), Official, Now, "EV-21", "ChangeBeforeResult");
        Specification
            .Given(KeyOf(First), Scored(First)[..4])
            .Refused(Propose("2", 30), Official, Now, "EV-21", "ChangeBeforeResult");
    }

    [Fact]
    public void A_published_result_is_annulled_once_by_a_decision_with_its_number()
    {
        var annulled = Assert.IsType<GradeAnnulled>(
            Assert.Single(Published().When(Annul, Official, Now)).Event
        );

        Assert.Equal("粤01民终1号", annulled.Reference);
        Published(annulled).Refused(Annul, Official, Now, "EV-23", "GradeIsAnnulled");
        Published(annulled).Refused(Propose("2", 30), Official, Now, "EV-23", "GradeIsAnnulled");
        Published(proposed, annulled).Refused(Confirm, Another, Now, "EV-23", "GradeIsAnnulled");
        Closed().Refused(Annul, Official, Now, "EV-23", "GradeNotPublished");
        Published()
            .Refused(
                Annul with
                {
                    Reference = " ",
                },
                Official,
                Now,
                "EV-23",
                "AnnulmentReferenceMissing"
            );
        Assert.Throws<NotInScopeException>(() => Published().When(Annul, Elsewhere, Now));
    }

    private static ProposeChange Propose(string code, decimal points) =>
        new(KeyOf(First), code, points, null, Reason);

    private static ConfirmChange Confirm => new(KeyOf(First), 1);

    private static RefuseChange No => new(KeyOf(First), 1, Reason);

    private static AnnulGrade Annul =>
        new(KeyOf(First), AnnulmentGround.Court, "粤01民终1号", Paper);
}
