using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class ReviseMonthTests
{
    private static readonly ReviseMonth Revise = new(StationKey, March);
    private static readonly Duty A = Monthly("A01", 5, 10);
    private static readonly Duty B = Monthly("B01", 5, 10);

    [Fact]
    public void a_duty_removed_in_mid_month_calls_its_open_task_off()
    {
        var world = World([Opened(March.AddMonths(-1))], [Planned(A, B)], Version(2, March, A));

        Assert.Equal(
            [new MonthRevised(2, Operator), new TaskCalledOff(2, TaskCause.DutyListChanged, null)],
            world.When(Revise, Portal, Now).Events()
        );
    }

    [Fact]
    public void what_is_done_or_was_due_before_today_stays_as_it_is()
    {
        var done = World(
            [Opened(March.AddMonths(-1))],
            [Planned(A, B), Done(2, Worker)],
            Version(1, March, A)
        );
        var late = World([Opened(March.AddMonths(-1))], [Planned(A, B)], Version(1, March, A));

        Assert.Empty(done.When(Revise, Portal, Now));
        Assert.Empty(late.When(Revise, Portal, At(new(2026, 3, 15), 9)));
    }

    [Fact]
    public void a_duty_that_reads_otherwise_replaces_its_open_task()
    {
        var more = A with { Amount = A.Amount with { Number = 9 } };
        var world = World([Opened(March.AddMonths(-1))], [Planned(A)], Version(1, March, more));

        Assert.Equal(
            [
                new TaskCalledOff(1, TaskCause.DutyListChanged, null),
                new TaskAdded(
                    new PlannedTask(2, more, new(2026, 3, 5), new(2026, 3, 14)),
                    TaskCause.DutyListChanged,
                    null
                ),
            ],
            world.When(Revise, Portal, Now).Events()
        );
    }

    [Fact]
    public void a_station_closed_with_open_tasks_calls_off_what_is_ahead_and_a_second_time_changes_nothing()
    {
        var closed = new object[]
        {
            Opened(March.AddMonths(-1)),
            new StationClosed(new(2026, 3, 10), "合并"),
        };
        var added = new TaskAdded(
            new PlannedTask(3, OnEvent("E01"), new(2026, 3, 9), new(2026, 3, 11)),
            TaskCause.OnEvent,
            "示例"
        );
        var world = World(closed, [Planned(A, B), Done(1, Worker), added], Version(1, March, A, B));

        var changes = world.When(Revise, Portal, Now).Events().ToArray();

        Assert.Equal(
            [
                new TaskCalledOff(2, TaskCause.StationClosed, null),
                new TaskCalledOff(3, TaskCause.StationClosed, null),
            ],
            changes
        );
        Assert.Empty(
            World(
                    closed,
                    [Planned(A, B), Done(1, Worker), added, .. changes],
                    Version(1, March, A, B)
                )
                .When(Revise, Portal, Now)
        );
    }

    [Fact]
    public void a_station_that_works_again_gets_back_what_is_ahead_but_not_what_a_person_called_off()
    {
        var station = new object[]
        {
            Opened(March.AddMonths(-1)),
            new StationSuspended(March, "装修"),
            new StationResumed(new(2026, 3, 9)),
        };
        var month = new object[]
        {
            Planned(A, B),
            new TaskCalledOff(1, TaskCause.StationSuspended, null),
            new TaskCalledOff(2, TaskCause.ByHand, "示例"),
        };

        var added = Assert.IsType<TaskAdded>(
            Assert
                .Single(World(station, month, Version(1, March, A, B)).When(Revise, Portal, Now))
                .Event
        );

        Assert.Equal(
            (3, "A01", TaskCause.StationResumed),
            (added.Task.No, added.Task.Duty.Code, added.Cause)
        );
    }

    [Fact]
    public void the_next_operator_takes_the_month_over()
    {
        var next = Guid.CreateVersion7();
        var station = new object[]
        {
            Opened(March.AddMonths(-1)),
            new StationHandedOver(null, next, "新机构", new(2026, 3, 10), null, null),
        };

        Assert.Equal(
            [new MonthRevised(1, next)],
            World(station, [Planned(A)], Version(1, March, A)).When(Revise, Portal, Now).Events()
        );
    }

    private static Specification World(object[] station, object[] month, object[] list) =>
        Given(month).And(StationKey, station).And(ListKey, list);
}
