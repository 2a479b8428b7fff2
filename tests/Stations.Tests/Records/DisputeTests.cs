using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Records;

public sealed class DisputeTests
{
    private static readonly ServiceDisputed Doubt = new(
        "时长偏多",
        new(2026, 3, 27),
        Official.Holder
    );
    private static readonly DisputeAnswered Answer = new("附签到表", [], Manager.Holder);

    [Fact]
    public void a_doubted_record_does_not_count_until_it_is_settled()
    {
        var doubt = Assert.IsType<ServiceDisputed>(
            Assert.Single(WithRecord().When(Dispute, Official, Now)).Event
        );

        // Five working days after Friday, 2026-03-20.
        Assert.Equal(new DateOnly(2026, 3, 27), doubt.AnswerBy);
        Assert.Equal(0, State(Given, doubt).CountedMinutes);
        Assert.Equal(180, State(Given).CountedMinutes);
        Assert.Equal(
            90,
            State(Given, doubt, Answer, Settled(DisputeOutcome.Reduced, 90)).CountedMinutes
        );
    }

    [Fact]
    public void the_township_doubts_what_is_its_own_and_the_operator_nothing()
    {
        Assert.NotEmpty(WithRecord().When(Dispute, OfTownship, Now));
        Assert.Throws<NotInScopeException>(() =>
            WithRecord().When(Dispute, OfTownship with { Township = "440105013" }, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            WithRecord().When(Dispute, Official with { Region = "440106" }, Now)
        );
    }

    [Fact]
    public void one_doubt_at_a_time_and_none_about_what_does_not_count()
    {
        WithRecord(Doubt).Refused(Dispute, Official, Now, "SR-03", "RecordIsDisputed");
        WithRecord(Doubt, Answer, Settled(DisputeOutcome.Struck, 0))
            .Refused(Dispute, Official, Now, "SR-03", "RecordIsStruck");
        WithRecord()
            .Refused(Dispute with { Reason = " " }, Official, Now, "SR-01", "RecordTextMissing");
    }

    [Fact]
    public void the_operator_answers_once_also_after_it_has_left_the_station()
    {
        var answer = new AnswerDispute(Key, "附签到表", []);

        Assert.NotEmpty(WithRecord(Doubt).When(answer, Manager, Now));
        WithRecord().Refused(answer, Manager, Now, "SR-03", "RecordNotDisputed");
        WithRecord(Doubt, Answer).Refused(answer, Manager, Now, "SR-03", "DisputeIsAnswered");
        Assert.Throws<NotInScopeException>(() => WithRecord(Doubt).When(answer, Stranger, Now));
    }

    [Fact]
    public void the_operator_is_heard_before_a_doubt_is_settled_or_its_time_has_passed()
    {
        var settle = Settle(DisputeOutcome.Stands);

        WithRecord(Doubt).Refused(settle, Official, Now, "SR-03", "OperatorNotHeard");
        WithRecord().Refused(settle, Official, Now, "SR-03", "RecordNotDisputed");
        Assert.NotEmpty(WithRecord(Doubt, Answer).When(settle, Official, Now));
        Assert.NotEmpty(WithRecord(Doubt).When(settle, Official, Now.AddDays(8)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(180)]
    public void a_part_is_more_than_nothing_and_less_than_all(int? minutes) =>
        WithRecord(Doubt, Answer)
            .Refused(
                Settle(DisputeOutcome.Reduced) with
                {
                    Minutes = minutes,
                },
                Official,
                Now,
                "SR-03",
                "ReducedMinutes"
            );

    [Fact]
    public void a_struck_record_frees_its_workers_day()
    {
        var changes = WithRecord(Doubt, Answer).When(Settle(DisputeOutcome.Struck), Official, Now);

        Assert.Equal(
            [DayOf(Ann), DayOf(Bo)],
            changes.Where(change => change.Event is WorkReleased).Select(change => change.Stream)
        );
        Assert.Equal(0, Assert.IsType<DisputeSettled>(changes[0].Event).Minutes);
    }

    [Fact]
    public void a_doubt_about_a_reported_record_takes_it_out_of_the_sum_and_settling_brings_back_what_counts()
    {
        var doubted = WithRecord()
            .And(CheckKey, Deliverables.CheckWorld.Reported(Key.Id))
            .When(Dispute, Official, Now);
        var settled = WithRecord(Doubt, Answer)
            .And(CheckKey, Deliverables.CheckWorld.Reported(Key.Id))
            .When(Settle(DisputeOutcome.Reduced) with { Minutes = 100 }, Official, Now);

        Assert.Contains(
            new DrawnWorkChanged(2, Key.Id, false, 0, true),
            doubted.Select(e => e.Event)
        );
        Assert.Contains(
            new DrawnWorkChanged(2, Key.Id, true, 100, false),
            settled.Select(e => e.Event)
        );
    }

    [Fact]
    public void an_accepted_record_is_doubted_no_more() =>
        WithRecord()
            .And(
                CheckKey,
                [
                    .. Deliverables.CheckWorld.Reported(Key.Id),
                    new WorkAccepted(2, true, Official.Holder),
                ]
            )
            .Refused(Dispute, Official, Now, "SR-04", "RecordIsAccepted");

    private static DisputeService Dispute => new(Known, "时长偏多");

    private static SettleDispute Settle(DisputeOutcome outcome) =>
        new(Known, outcome, null, "核对签到表");

    private static DisputeSettled Settled(DisputeOutcome outcome, int minutes) =>
        new(outcome, minutes, "核对签到表", Official.Holder);

    private static ServiceRecord State(params object[] events)
    {
        var state = StreamUse.FoldAll<ServiceRecord>(events);
        Assert.NotNull(state);
        return state;
    }
}
