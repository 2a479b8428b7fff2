using StationPortal.Evaluation.Tests.Sheets;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Rounds;

/// <summary>A round is given up until it is published, with all its stations (EV-26).</summary>
public sealed class CancelRoundTests
{
    private static readonly CancelRound Cancel = new(Both, "指标体系有误，重新组织");
    private static readonly AssessmentGivenUp GivenUp = new("指标体系有误，重新组织");

    [Fact]
    public void Every_station_ends_with_the_round()
    {
        var changes = Open.When(Cancel, Official, Now);

        Assert.Equal(
            [KeyOf(First), KeyOf(Second)],
            changes
                .SkipLast(1)
                .Select(change => change.Stream)
                .OrderBy(key => key.Id != KeyOf(First).Id)
        );
        Assert.All(changes.SkipLast(1), change => Assert.Equal(GivenUp, change.Event));
        var last = changes[^1];
        Assert.Equal(
            (TheRound, new RoundCancelled(GivenUp.Reason, Official.Holder)),
            (last.Stream, last.Event)
        );
    }

    [Fact]
    public void Before_the_start_there_is_the_round_alone()
    {
        var drawn = RoundWorld.Drawn();
        var cancel = new CancelRound(new(RoundWorld.Key, []), "评估员不足");

        var made = RoundWorld.Given(drawn).Makes(cancel);

        Assert.IsType<RoundCancelled>(Assert.Single(made));
        RoundWorld
            .Given([.. drawn, .. made])
            .Refused(
                new DeclareNoConflict(RoundWorld.Key, [RoundWorld.FirstAgency]),
                "TiesAreClosed",
                "EV-09",
                RoundWorld.Of(RoundWorld.Fold(drawn).Teams.Values.First()[0])
            );
    }

    [Fact]
    public void A_round_with_draft_results_can_still_be_given_up() =>
        Assert.Equal(3, Closed().When(Cancel, Official, Now).Count);

    [Fact]
    public void Stations_that_are_being_opened_are_waited_for() =>
        Open.Refused(
            Cancel with
            {
                Round = Both with { Stations = [First] },
            },
            Official,
            Now,
            "EV-18",
            "RoundStationsNotOpened"
        );

    [Fact]
    public void What_is_published_is_annulled_and_not_given_up() =>
        Specification
            .Given(
                TheRound,
                [
                    .. RoundOpen,
                    new RoundClosed(LastDay, [], Official.Holder),
                    new RoundPublished([], Official.Holder),
                ]
            )
            .Refused(Cancel, Official, Now, "EV-26", "PublishedNotGivenUp");

    [Fact]
    public void The_reason_is_told_and_names_nobody()
    {
        Open.Refused(Cancel with { Reason = " " }, Official, Now, null, "CancelReasonMissing");
        Open.Refused(
            Cancel with
            {
                Reason = "评估员13800000000退出",
            },
            Official,
            Now,
            "PD-05",
            "TextNamesPerson"
        );
    }

    [Fact]
    public void Only_the_organiser_gives_it_up() =>
        Assert.Throws<NotInScopeException>(() => Open.When(Cancel, Elsewhere, Now));

    [Fact]
    public void A_round_that_was_given_up_takes_no_further_step()
    {
        foreach (
            var step in new IDecision[]
            {
                Cancel,
                new CloseRound(Both),
                new PublishRound(Both),
                new ExtendRound(Both, new(2026, 4, 1), new(2026, 4, 2), "补评"),
            }
        )
        {
            After(RoundOpen, new RoundCancelled("-", Official.Holder))
                .Refused(step, Official, Now, "EV-26", "RoundIsCancelled");
        }
    }

    [Fact]
    public void Nothing_is_scored_agreed_or_counted_any_more()
    {
        var station = SheetWorld.Assessed(GivenUp);
        station.Refused(
            new SaveScores(SheetWorld.SheetOf(SheetWorld.Ann), [SheetWorld.Entry(36)]),
            SheetWorld.Ann,
            SheetWorld.Now,
            "EV-26",
            "RoundIsCancelled"
        );
        station.Refused(
            new ReachConsensus(SheetWorld.Key, []),
            SheetWorld.Ann,
            SheetWorld.Now,
            "EV-26",
            "RoundIsCancelled"
        );
        station.Refused(
            new FreezeFigures(SheetWorld.Key, [], 0),
            Actor.Portal(SheetWorld.County),
            SheetWorld.Now,
            "EV-26",
            "RoundIsCancelled"
        );
    }

    [Fact]
    public void Nothing_is_objected_to_changed_or_put_right_any_more()
    {
        var station = KeyOf(First);
        var given = After(
            Drafted(
                First,
                new RectificationAsked(1, null, "补录", LastDay, Official.Holder),
                GivenUp
            )
        );
        foreach (
            var (step, actor) in new (IDecision, Actor)[]
            {
                (new RaiseObjection(station, TheRound, "1.1", "漏计", []), Agency),
                (new ReportRectification(station, 1, "已补录", []), Agency),
                (new AskRectification(station, null, "补录", LastDay), Official),
                (new ProposeChange(station, "1.1", 30, null, Reason), Official),
                (new AnnulGrade(station, AnnulmentGround.Court, "1 号", Paper), Official),
            }
        )
        {
            given.Refused(step, actor, Now, "EV-26", "RoundIsCancelled");
        }
    }

    private static Specification Open =>
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First))
            .And(KeyOf(Second), Scored(Second));

    private static Specification After(object[] round, object last) =>
        Specification
            .Given(TheRound, [.. round, last])
            .And(KeyOf(First), Drafted(First, GivenUp))
            .And(KeyOf(Second), Drafted(Second, GivenUp));

    private static Specification After(object[] station) =>
        Specification.Given(TheRound, RoundOpen).And(KeyOf(First), station);
}
