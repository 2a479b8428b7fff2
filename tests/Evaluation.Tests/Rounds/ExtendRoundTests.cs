using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class ExtendRoundTests
{
    private static readonly DateOnly self = Announced.SelfUntil;
    private static readonly DateOnly score = Announced.ScoreUntil;

    [Fact]
    public void The_round_and_every_station_get_the_same_new_days()
    {
        var changes = Open.When(
            new ExtendRound(Both, self, score.AddDays(7), "台风停工"),
            Official,
            Now
        );

        Assert.Equal(
            2,
            changes.Count(change =>
                change.Event is AssessmentExtended e && e.ScoreUntil == score.AddDays(7)
            )
        );
        Assert.Equal("台风停工", Assert.IsType<RoundExtended>(changes[^1].Event).Reason);
    }

    [Fact]
    public void A_sheet_can_be_saved_until_the_new_day()
    {
        var events = Scored(First);
        var assessment = events
            .Append(new AssessmentExtended(self, score.AddDays(7)))
            .Skip(1)
            .Aggregate(Assessment.Start(events[0]), (state, next) => state.Apply(next));

        Assert.Equal(score.AddDays(7), assessment.Opened.ScoreUntil);
    }

    [Fact]
    public void Days_only_move_later() =>
        Open.Refused(
            new ExtendRound(Both, self, score.AddDays(-1), "提前"),
            Official,
            Now,
            "EV-18",
            "ExtendEarlier"
        );

    [Fact]
    public void A_new_day_that_has_passed_helps_nobody() =>
        Open.Refused(
            new ExtendRound(Both, self, score.AddDays(1), "补评"),
            Official,
            At(2027, 6, 1),
            "EV-18",
            "ExtendPast"
        );

    [Fact]
    public void Scores_do_not_end_before_self_evaluations() =>
        Open.Refused(
            new ExtendRound(Both, score.AddDays(9), score.AddDays(8), "补评"),
            Official,
            Now,
            null,
            "ScoreBeforeSelf"
        );

    [Fact]
    public void Something_must_change() =>
        Open.Refused(
            new ExtendRound(Both, self, score, "补评"),
            Official,
            Now,
            "EV-18",
            "ExtendUnchanged"
        );

    [Fact]
    public void The_reason_is_told() =>
        Open.Refused(
            new ExtendRound(Both, self, score.AddDays(7), " "),
            Official,
            Now,
            null,
            "ExtendReasonMissing"
        );

    [Fact]
    public void A_closed_round_is_not_extended() =>
        Closed()
            .Refused(
                new ExtendRound(Both, self, score.AddDays(7), "补评"),
                Official,
                Now,
                "EV-18",
                "RoundNotScoring"
            );

    private static RoundAnnounced Announced => (RoundAnnounced)RoundOpen[0];

    private static Specification Open =>
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First))
            .And(KeyOf(Second), Scored(Second));
}
