using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class DoCountedTasksTests
{
    private static readonly Duty Visits = Monthly("A01", 5, 10) with
    {
        Amount = new DutyAmount(AmountKind.Count, 2, CountedRecord.Visit),
        Evidence = [EvidenceKind.Record, EvidenceKind.PlaceAndTime],
    };

    [Fact]
    public void a_task_is_done_when_its_records_reach_the_wanted_amount()
    {
        var done = Assert.IsType<TaskDone>(Assert.Single(Made(Given(Planned(Visits)), 2)));

        Assert.Equal((1, 2m, ""), (done.No, done.Amount, done.Note));
        Assert.Equal(Portal.Holder, done.By);
    }

    [Fact]
    public void fewer_records_do_nothing() => Assert.Empty(Made(Given(Planned(Visits)), 1));

    [Fact]
    public void a_month_that_is_not_there_is_left_alone() =>
        Assert.Empty(Made(Specification.GivenNothing(), 2));

    [Fact]
    public void a_task_that_has_not_begun_waits_for_its_first_day() =>
        Assert.Empty(
            Given(Planned(Visits)).When(Decision(2), Portal, At(new(2026, 3, 4), 23)).Events()
        );

    [Fact]
    public void a_duty_that_people_tick_is_theirs() =>
        Assert.Empty(Made(Given(Planned(Monthly("B01", 5, 10))), 2));

    [Theory]
    [InlineData(EvidenceKind.Photo)]
    [InlineData(EvidenceKind.Signature)]
    public void what_only_a_person_can_add_a_person_ticks(EvidenceKind kind) =>
        Assert.Empty(Made(Given(Planned(Visits with { Evidence = [kind] })), 2));

    [Fact]
    public void what_is_done_called_off_or_given_back_stays_as_it_is()
    {
        object[] ticked = [Planned(Visits), Done(1, Worker)];
        object[] returned = [.. ticked, new TaskReturned(1, "示例", Checker.Holder)];
        object[] off = [Planned(Visits), new TaskCalledOff(1, TaskCause.ByHand, "示例")];

        foreach (var events in new[] { ticked, returned, off })
        {
            Assert.Empty(Made(Given(events), 2));
        }
    }

    [Fact]
    public void what_the_portal_did_the_township_checks()
    {
        var month = Given(Planned(Visits), Done(1, Portal));

        Assert.IsType<TaskPassed>(
            Assert.Single(month.When(new PassTask(MonthKey, 1), Checker, Now)).Event
        );
    }

    private static DoCountedTasks Decision(decimal amount) =>
        new(MonthKey, new Dictionary<int, decimal> { [1] = amount });

    private static IEnumerable<object> Made(Specification world, decimal amount) =>
        world.When(Decision(amount), Portal, Now).Events();
}
