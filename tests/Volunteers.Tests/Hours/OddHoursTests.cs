using StationPortal.EventStore;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Hours;

public sealed class OddHoursTests
{
    [Fact]
    public void round_hours_at_round_times_are_odd()
    {
        Assert.Contains(HourFlag.RoundHours, Flags(Planned, Planned.AddHours(2)));
        Assert.DoesNotContain(HourFlag.RoundHours, Flags(Planned, Planned.AddMinutes(90)));
        Assert.DoesNotContain(HourFlag.RoundHours, Flags(Came, Came.AddHours(2)));
    }

    [Fact]
    public void coming_at_night_is_odd() =>
        Assert.Contains(
            HourFlag.Night,
            Flags(Planned.AddHours(14), Planned.AddHours(14).AddMinutes(31))
        );

    [Fact]
    public void a_day_of_work_and_many_times_the_usual_are_too_long()
    {
        Assert.Contains(HourFlag.TooLong, Flags(Came, Came.AddMinutes(241)));
        Assert.DoesNotContain(HourFlag.TooLong, Flags(Came, Came.AddMinutes(240)));
    }

    [Fact]
    public void what_was_not_at_the_agreed_time_is_told_and_not_lost()
    {
        Assert.Contains(
            HourFlag.OutsideWindow,
            Flags(Planned.AddMinutes(-61), Planned.AddMinutes(-1))
        );
        Assert.DoesNotContain(
            HourFlag.OutsideWindow,
            Flags(Planned.AddMinutes(-59), Planned.AddMinutes(1))
        );
    }

    [Fact]
    public void two_services_too_far_apart_for_the_time_between_are_odd()
    {
        IReadOnlyList<HourFlag> After(int minutes, string village) =>
            Flags(
                Came,
                Left,
                earlier: Served(Came.AddMinutes(-minutes - 30), Came.AddMinutes(-minutes), village)
            );

        Assert.DoesNotContain(HourFlag.FarAway, After(1, "440105001003"));
        Assert.Contains(HourFlag.FarAway, After(14, "440105002001"));
        Assert.DoesNotContain(HourFlag.FarAway, After(15, "440105002001"));
        Assert.Contains(HourFlag.FarAway, After(44, "440106001001"));
        Assert.Contains(HourFlag.FarAway, After(179, "530199001001"));
    }

    [Fact]
    public void the_day_after_the_tenth_working_day_is_late()
    {
        Assert.DoesNotContain(HourFlag.Late, Flags(Came, Left, days: 14));
        Assert.Contains(HourFlag.Late, Flags(Came, Left, days: 15));
    }

    [Fact]
    public void two_who_come_and_go_in_the_same_minutes_are_looked_at()
    {
        IReadOnlyList<HourFlag> With(int later)
        {
            var order = Order(
                new OrderClaimed(Bo.Account, BoKey.Tenant, Waits: false),
                In(),
                In(Came.AddSeconds(1), Bo),
                Out(),
                Out(Left.AddMinutes(later), who: Bo)
            );
            return FlagsOf(order.When(Confirm(), OrderWorld.Manager, Left.AddDays(1)));
        }

        Assert.Contains(HourFlag.SamePlaceSameMinute, With(0));
        Assert.DoesNotContain(HourFlag.SamePlaceSameMinute, With(1));
    }

    private static IReadOnlyList<HourFlag> Flags(
        DateTimeOffset from,
        DateTimeOffset until,
        HoursRecorded? earlier = null,
        int days = 0
    )
    {
        var order = Order(In(from), Out(until));
        if (earlier is not null)
        {
            order.And(Year, Taken(Ann.Account), earlier);
        }

        return FlagsOf(order.When(Confirm(from, until), OrderWorld.Manager, until.AddDays(days)));
    }

    private static IReadOnlyList<HourFlag> FlagsOf(IReadOnlyList<Change> changes) =>
        changes.Select(change => change.Event).OfType<HoursRecorded>().Single().Flags;
}
