using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class RemindTasksTests
{
    private static readonly MonthPlanned Plan = Planned(DutyOf("A01"));

    /// <summary>The last day is 14 March.</summary>
    [Theory]
    [InlineData(14)]
    [InlineData(15, ReminderStep.Worker)]
    [InlineData(17, ReminderStep.Worker, ReminderStep.Head)]
    [InlineData(21, ReminderStep.Worker, ReminderStep.Head, ReminderStep.Township)]
    [InlineData(
        29,
        ReminderStep.Worker,
        ReminderStep.Head,
        ReminderStep.Township,
        ReminderStep.County
    )]
    public void reminders_climb_with_the_days(int day, params ReminderStep[] steps)
    {
        Assert.Equal(
            steps.Select(step => new TaskReminded(1, step)),
            Given(Plan).When(new RemindTasks(MonthKey), Portal, At(new(2026, 3, day), 0)).Events()
        );
    }

    [Fact]
    public void each_step_is_taken_once_and_never_for_what_is_done()
    {
        var remind = new RemindTasks(MonthKey);
        var now = At(new(2026, 3, 18), 9);
        var worker = new TaskReminded(1, ReminderStep.Worker);
        var head = new TaskReminded(1, ReminderStep.Head);

        Assert.Equal([head], Given(Plan, worker).When(remind, Portal, now).Events());
        Assert.Empty(Given(Plan, worker, head).When(remind, Portal, now));
        Assert.Empty(Given(Plan, Done(1, Worker)).When(remind, Portal, now));
        Assert.Equal(
            [worker, head],
            Given(Plan, Done(1, Worker), new TaskReturned(1, "示例", Checker.Holder))
                .When(remind, Portal, now)
                .Events()
        );
    }
}
