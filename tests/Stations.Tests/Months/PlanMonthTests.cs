using StationPortal.EventStore;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class PlanMonthTests
{
    private static readonly PlanMonth Plan = new(StationKey, March);
    private static readonly StreamKey February = StationMonth.KeyOf(
        StationKey,
        March.AddMonths(-1)
    );

    [Fact]
    public void the_month_is_made_once_from_the_version_in_force()
    {
        var world = Specification
            .Given(StationKey, Opened(new(2026, 1, 1)))
            .And(February, Planned())
            .And(
                ListKey,
                [
                    .. Version(1, new(2026, 1, 1), Monthly("A01", 1, 5)),
                    .. Version(2, March, Monthly("A01", 1, 5), Monthly("B01", 20, 5)),
                    .. Version(3, new(2026, 4, 1)),
                ]
            );

        var planned = PlannedBy(world.When(Plan, Portal, Now));

        Assert.Equal(2, planned.DutyListVersion);
        Assert.Equal([1, 2], planned.Tasks.Select(task => task.No));
        Assert.Equal(["A01", "B01"], planned.Tasks.Select(task => task.Duty.Code));
        Assert.Empty(world.And(MonthKey, planned).When(Plan, Portal, Now));
    }

    [Fact]
    public void a_contract_freezes_its_version()
    {
        var world = Specification
            .Given(StationKey, Opened(new(2026, 1, 1), frozen: 1))
            .And(February, Planned())
            .And(
                ListKey,
                [
                    .. Version(1, new(2026, 1, 1), Monthly("A01", 1, 5)),
                    .. Version(2, March, Monthly("B01", 1, 5)),
                ]
            );

        Assert.Equal(1, PlannedBy(world.When(Plan, Portal, Now)).DutyListVersion);
    }

    [Fact]
    public void a_station_opened_in_mid_month_gets_only_what_is_still_ahead()
    {
        var opened = new DateOnly(2026, 3, 10);
        var world = Specification
            .Given(StationKey, Opened(opened))
            .And(
                ListKey,
                Version(
                    1,
                    March,
                    Monthly("A01", 1, 9),
                    Monthly("B01", 1, 10),
                    Monthly("C01", 20, 5)
                )
            );

        var tasks = PlannedBy(world.When(Plan, Portal, Now)).Tasks;

        Assert.Equal(["B01", "C01"], tasks.Select(task => task.Duty.Code));
        Assert.Equal(opened, tasks[0].From);
    }

    [Fact]
    public void a_month_that_is_made_late_has_all_its_tasks()
    {
        var world = Specification
            .Given(StationKey, Opened(new(2026, 1, 1)))
            .And(February, Planned())
            .And(ListKey, Version(1, new(2026, 1, 1), Monthly("A01", 1, 5)));

        Assert.Single(PlannedBy(world.When(Plan, Portal, At(new(2026, 3, 20), 9))).Tasks);
    }

    [Fact]
    public void a_resting_station_and_a_county_without_a_list_get_no_month()
    {
        var list = Version(1, March, Monthly("A01", 1, 5));
        var resting = new object[] { Opened(new(2026, 1, 1)), new StationSuspended(March, "装修") };

        Assert.Empty(
            Specification.Given(StationKey, resting).And(ListKey, list).When(Plan, Portal, Now)
        );
        Assert.Empty(Specification.Given(StationKey, Opened(March)).When(Plan, Portal, Now));
    }

    private static MonthPlanned PlannedBy(IReadOnlyList<Change> changes) =>
        Assert.IsType<MonthPlanned>(Assert.Single(changes).Event);
}
