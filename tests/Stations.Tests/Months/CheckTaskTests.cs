using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class CheckTaskTests
{
    private static readonly MonthPlanned Plan = Planned(DutyOf("A01"));

    [Fact]
    public void the_township_passes_or_returns_a_ticked_task()
    {
        var ticked = Given(Plan, Done(1, Worker));

        Assert.Equal(
            new TaskPassed(1, Checker.Holder),
            Assert.Single(ticked.When(new PassTask(MonthKey, 1), Checker, Now)).Event
        );
        Assert.Equal(
            new TaskReturned(1, "缺照片", Checker.Holder),
            Assert.Single(ticked.When(new ReturnTask(MonthKey, 1, " 缺照片 "), Checker, Now)).Event
        );
        ticked.Refused(new ReturnTask(MonthKey, 1, " "), Checker, Now, null, "ReasonMissing");
    }

    [Fact]
    public void who_did_a_task_and_the_deputy_do_not_check_it()
    {
        var ticked = Given(Plan, Done(1, Worker));
        foreach (
            var actor in new[]
            {
                Checker with
                {
                    Account = Worker.Account,
                },
                Checker with
                {
                    DeputyFor = Worker.Account,
                },
            }
        )
        {
            ticked.Refused(new PassTask(MonthKey, 1), actor, Now, "MT-04", "DoerDoesNotCheck");
            ticked.Refused(
                new ReturnTask(MonthKey, 1, "示例"),
                actor,
                Now,
                "MT-04",
                "DoerDoesNotCheck"
            );
        }
    }

    [Fact]
    public void only_a_ticked_task_is_checked_and_only_once()
    {
        Given(Plan).Refused(new PassTask(MonthKey, 1), Checker, Now, null, "TaskNotTicked");
        Given(Plan, Done(1, Worker), new TaskPassed(1, Checker.Holder))
            .Refused(new PassTask(MonthKey, 1), Checker, Now, null, "TaskNotTicked");
        Assert.Throws<ConflictException>(() =>
            Given(Plan, Done(1, Worker), new TaskPassed(1, Checker.Holder))
                .When(new ReturnTask(MonthKey, 1, "示例", 2), Checker, Now)
        );
    }

    [Fact]
    public void a_township_does_not_see_the_stations_of_another()
    {
        var other = Checker with { Township = "440105002" };

        Assert.Throws<NotInScopeException>(() =>
            Given(Plan, Done(1, Worker)).When(new PassTask(MonthKey, 1), other, Now)
        );
    }

    [Fact]
    public void an_official_calls_off_what_is_to_do_with_a_reason()
    {
        var off = new CallOffTask(MonthKey, 1, "台风停课");

        Assert.Equal(
            new TaskCalledOff(1, TaskCause.ByHand, "台风停课"),
            Assert.Single(Given(Plan).When(off, Checker, Now)).Event
        );
        Given(Plan).Refused(off with { Reason = "" }, Checker, Now, null, "ReasonMissing");
        Given(Plan, Done(1, Worker)).Refused(off, Checker, Now, null, "TaskIsDone");
    }

    [Fact]
    public void a_task_is_given_to_one_of_the_staff()
    {
        var joined = new StaffJoined(
            Guid.CreateVersion7(),
            Worker.Account,
            StationPost.Worker,
            CertificateLevel.Assistant,
            false,
            March
        );
        var world = Given(Plan).And(StationKey, Opened(March), joined);
        var assign = new AssignTask(MonthKey, StationKey, 1, Worker.Account);

        Assert.Equal(
            new TaskAssigned(1, Worker.Account),
            Assert.Single(world.When(assign, Colleague, Now)).Event
        );
        world.Refused(
            assign with
            {
                Account = Guid.CreateVersion7(),
            },
            Colleague,
            Now,
            null,
            "AssigneeNotStaff"
        );
    }

    [Fact]
    public void an_event_begins_a_task_of_a_duty_on_event_within_the_month()
    {
        var world = Given(Plan).And(ListKey, Version(1, March, DutyOf("A01"), OnEvent("E01")));
        var add = new AddTask(MonthKey, "E01", new(2026, 3, 30), "发现临时困难家庭");

        var added = Assert.IsType<TaskAdded>(Assert.Single(world.When(add, Worker, Now)).Event);

        Assert.Equal((2, TaskCause.OnEvent), (added.Task.No, added.Cause));
        Assert.Equal(new DateOnly(2026, 4, 1), added.Task.Due);
        world.Refused(add with { Duty = "A01" }, Worker, Now, null, "DutyNotOnEvent");
        world.Refused(add with { Duty = "X99" }, Worker, Now, null, "DutyNotOnEvent");
        world.Refused(add with { From = new(2026, 4, 1) }, Worker, Now, null, "DayNotInMonth");
        world.Refused(add with { Reason = "" }, Worker, Now, null, "ReasonMissing");
    }
}
