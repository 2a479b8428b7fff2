using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Stations.Tests.DutyLists;

public sealed class DutyCalendarTests
{
    private static readonly WorkingDayCalendar Calendar = TestRules.Book.Calendar;

    [Fact]
    public void a_weekly_duty_begins_on_its_weekday_and_may_end_in_the_next_month()
    {
        var days = Days(Duties.Weekly(1), new(2026, 3, 1));

        Assert.Equal([2, 9, 16, 23, 30], days.Select(task => task.From.Day));
        Assert.Equal(new DateOnly(2026, 4, 5), days[^1].Due);
    }

    [Fact]
    public void sunday_is_the_seventh_day_of_the_week() =>
        Assert.Equal(
            [1, 8, 15, 22, 29],
            Days(Duties.Weekly(7, 1), new(2026, 3, 1)).Select(task => task.From.Day)
        );

    [Fact]
    public void a_whole_month_ends_with_the_month_also_in_february() =>
        Assert.Equal(
            new TaskDays(new(2026, 2, 1), new(2026, 2, 28)),
            Assert.Single(Days(Duties.Monthly(1), new(2026, 2, 14)))
        );

    [Theory]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("2026-02-01", "2026-02-28")]
    [InlineData("2028-02-01", "2028-02-29")]
    [InlineData("2026-04-30", "2026-04-30")]
    public void day_31_is_the_last_day_of_a_shorter_month(string month, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, null),
            Assert.Single(Days(Duties.Monthly(31, 5), DateOnly.Parse(month, null))).From
        );

    [Theory]
    [InlineData(2027, 28)]
    [InlineData(2028, 29)]
    public void a_duty_of_29_february_falls_on_the_28th_of_a_common_year(int year, int day) =>
        Assert.Equal(
            new DateOnly(year, 2, day),
            Assert.Single(Days(Duties.Yearly(2, 29), new(year, 2, 1))).From
        );

    [Fact]
    public void a_quarterly_duty_begins_in_the_quarters_first_month_only() =>
        Assert.Equal(
            [1, 4, 7, 10],
            EachMonth(2026, 12)
                .SelectMany(month => Days(Duties.Quarterly(10), month))
                .Select(task => task.From.Month)
        );

    [Fact]
    public void a_yearly_duty_begins_once_a_year() =>
        Assert.Equal(
            [new DateOnly(2026, 11, 20), new DateOnly(2027, 11, 20)],
            EachMonth(2026, 24)
                .SelectMany(month => Days(Duties.Yearly(11, 20), month))
                .Select(task => task.From)
        );

    [Fact]
    public void workdays_follow_the_notice_of_the_year()
    {
        var october = Days(Duties.Workdays, new(2026, 10, 1)).Select(task => task.From).ToList();

        Assert.All(october, day => Assert.True(Calendar.IsWorkingDay(day)));
        Assert.DoesNotContain(new DateOnly(2026, 10, 1), october);
        Assert.Equal(
            Enumerable.Range(1, 31).Count(day => Calendar.IsWorkingDay(new(2026, 10, day))),
            october.Count
        );
    }

    [Fact]
    public void workdays_of_a_year_that_is_not_loaded_are_refused_not_guessed()
    {
        var broken = Assert.Throws<RuleBrokenException>(() =>
            Days(Duties.Workdays, new(2031, 1, 1))
        );

        Assert.Equal(("T-06", "CalendarYearMissing"), (broken.RuleId, broken.Code));
    }

    [Fact]
    public void other_rhythms_need_no_calendar() =>
        Assert.Single(Days(Duties.Monthly(1), new(2031, 1, 1)));

    [Fact]
    public void what_an_event_begins_is_not_planned() =>
        Assert.Empty(Days(Duties.OnEvent(), new(2026, 3, 1)));

    [Fact]
    public void a_duty_binds_from_its_first_to_its_last_day()
    {
        var rhythm = Duties.Weekly(1) with { From = new(2026, 3, 9), Until = new(2026, 3, 25) };

        var days = Days(rhythm, new(2026, 3, 1));

        Assert.Equal([9, 16, 23], days.Select(task => task.From.Day));
        Assert.Equal(new DateOnly(2026, 3, 25), days[^1].Due);
    }

    [Fact]
    public void tasks_are_numbered_by_their_first_day_and_then_by_the_list()
    {
        var tasks = DutyCalendar.TasksOf(
            [
                Duties.Of(Duties.Monthly(15), "A01"),
                Duties.Of(Duties.Monthly(1), "A02"),
                Duties.Of(Duties.Monthly(1), "A03"),
            ],
            new(2026, 3, 31),
            Calendar
        );

        Assert.Equal(
            ["1 A02", "2 A03", "3 A01"],
            tasks.Select(task => $"{task.No} {task.Duty.Code}")
        );
    }

    [Fact]
    public void a_station_that_begins_or_ends_within_the_month_has_the_tasks_of_its_days()
    {
        var tasks = DutyCalendar.TasksOf(
            [Duties.Of(Duties.Weekly(1))],
            new(2026, 3, 1),
            Calendar,
            new(2026, 3, 10),
            new(2026, 3, 25)
        );

        Assert.Equal([16, 23], tasks.Select(task => task.From.Day));
        Assert.Equal(new DateOnly(2026, 3, 25), tasks[^1].Due);
    }

    [Theory]
    [InlineData("2026-03-31T15:59:59Z", "2026-03-01")]
    [InlineData("2026-03-31T16:00:00Z", "2026-04-01")]
    [InlineData("2026-12-31T16:00:00Z", "2027-01-01")]
    [InlineData("2026-04-01T00:30:00+09:00", "2026-03-01")]
    public void a_month_begins_at_midnight_in_shanghai_whatever_the_servers_zone(
        string moment,
        string month
    ) =>
        Assert.Equal(
            DateOnly.Parse(month, null),
            DutyCalendar.MonthOf(DateTimeOffset.Parse(moment, null))
        );

    [Theory]
    [InlineData("2026-03-03", "2026-03-08", false)]
    [InlineData("2026-03-03", "2026-03-09", true)]
    [InlineData("2026-03-03", "2027-03-08", true)]
    public void a_rhythm_falls_due_when_it_begins_between_two_days(
        string from,
        string until,
        bool due
    ) =>
        Assert.Equal(
            due,
            DutyCalendar.FallsDue(
                Duties.Weekly(1),
                DateOnly.Parse(from, null),
                DateOnly.Parse(until, null),
                Calendar
            )
        );

    internal static List<TaskDays> Days(Rhythm rhythm, DateOnly month) =>
        [.. DutyCalendar.DaysOf(rhythm, month, Calendar)];

    internal static IEnumerable<DateOnly> EachMonth(int year, int count) =>
        Enumerable.Range(0, count).Select(new DateOnly(year, 1, 1).AddMonths);
}
