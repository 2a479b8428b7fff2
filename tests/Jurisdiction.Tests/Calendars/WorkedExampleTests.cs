using System.Globalization;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Calendars;

/// <summary>The worked examples of rules.md 8.4 that the vectors do not repeat.</summary>
public sealed class WorkedExampleTests
{
    private static readonly WorkingDayCalendar Calendar = TestRules.Book.Calendar;

    [Theory]
    [InlineData("2026-09-23", 5, "2026-10-08")] // notice and sale, 5 working days
    [InlineData("2024-09-26", 5, "2024-10-09")] // sale over National Day, with a worked Sunday
    [InlineData("2026-02-13", 3, "2026-02-25")] // negotiation, with a worked Saturday
    [InlineData("2026-04-30", 2, "2026-05-07")] // report
    [InlineData("2026-05-07", 5, "2026-05-13")] // confirmation
    [InlineData("2025-12-01", 1, "2025-12-02")] // result notice
    [InlineData("2026-09-18", 7, "2026-09-29")] // challenge answered
    public void Working_days(string start, int count, string end) =>
        Assert.Equal(Day(end), Calendar.AddWorkingDays(Day(start), count));

    [Theory]
    [InlineData("2026-10-13", 15, "2026-09-28")] // clarification before the bid deadline
    [InlineData("2026-06-22", 30, "2026-05-23")] // intent before the activity
    public void The_latest_day_before_another(string end, int days, string latest) =>
        Assert.Equal(Day(latest), WorkingDayCalendar.LatestBefore(Day(end), days));

    [Fact]
    public void A_clarification_on_5_october_moves_the_deadline_to_20_october() =>
        Assert.Equal(Day("2026-10-20"), Calendar.AddDaysRolled(Day("2026-10-05"), 15));

    [Fact]
    public void A_date_is_read_with_its_weekday_and_its_place_in_the_period()
    {
        var reading = Calendar.Read(Day("2026-10-13"), Day("2026-09-23"), PeriodUnit.Day);

        Assert.Equal(
            new DayReading(Day("2026-10-13"), DayOfWeek.Tuesday, 20, PeriodUnit.Day, true),
            reading
        );
        Assert.Equal(
            5,
            Calendar.Read(Day("2026-10-08"), Day("2026-09-23"), PeriodUnit.WorkingDay).Ordinal
        );
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_notice_gives(int year, int days) =>
        Assert.Equal(
            days,
            Calendar.WorkingDaysAfter(
                new DateOnly(year, 1, 1).AddDays(-1),
                new DateOnly(year, 12, 31)
            )
        );

    [Fact]
    public void A_year_without_a_notice_is_refused_and_never_guessed()
    {
        var refused = Assert.Throws<RuleBrokenException>(() =>
            Calendar.AddWorkingDays(Day("2026-12-30"), 5)
        );

        Assert.Equal(
            ("T-06", "CalendarYearMissing", 2027),
            (refused.RuleId, refused.Code, (int)refused.Values[0])
        );
    }

    [Fact]
    public void A_deadline_day_ends_at_midnight_in_china() =>
        Assert.Equal(
            new DateTimeOffset(2026, 10, 13, 16, 0, 0, TimeSpan.Zero),
            Calendar.PeriodFrom(Day("2026-09-23"), 20, PeriodUnit.Day).Ends
        );

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
