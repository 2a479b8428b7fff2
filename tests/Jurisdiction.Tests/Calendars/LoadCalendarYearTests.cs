using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Calendars;

public sealed class LoadCalendarYearTests
{
    private static readonly DateTimeOffset Now = FakeClock.Start;
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Administrator, "000000");
    private static readonly LoadCalendarYear Example = ShippedRules.ExampleYear;
    private static readonly LoadCalendarYear Notice = Example with
    {
        Example = false,
        Source = "国办发明电〔2026〕1号",
    };

    [Fact]
    public void The_demo_year_is_marked_and_loaded() =>
        Assert.True(
            Assert
                .IsType<CalendarYearLoaded>(
                    Specification.GivenNothing().When(Example, Admin, Now).Single().Event
                )
                .Example
        );

    [Fact]
    public void Production_refuses_a_demo_year() =>
        Specification
            .GivenNothing()
            .Under(TestRules.Book with { ExamplesAllowed = false })
            .Refused(Example, Admin, Now, "T-06", "CalendarExampleRefused");

    [Fact]
    public void A_demo_year_never_replaces_an_announced_one() =>
        Specification
            .GivenNothing()
            .Refused(Example with { Year = 2026 }, Admin, Now, "T-06", "CalendarYearAnnounced");

    [Fact]
    public void A_notice_replaces_the_demo_year() =>
        Assert.Single(
            Specification
                .Given(
                    NationalYear.KeyOf(2027),
                    new CalendarYearLoaded(2027, Example.Off, Example.Work, "示例", true)
                )
                .When(Notice, Admin, Now)
        );

    [Fact]
    public void A_year_needs_its_notice() =>
        Refused(Notice with { Source = "" }, "T-06", "CalendarNeedsSource");

    [Fact]
    public void A_day_of_another_year_is_refused() =>
        Refused(
            Notice with
            {
                Off = [.. Notice.Off, new DateOnly(2028, 1, 1)],
            },
            "T-03",
            "CalendarDayOfOtherYear"
        );

    [Fact]
    public void A_day_is_not_off_and_worked() =>
        Refused(
            Notice with
            {
                Off = [.. Notice.Off, Notice.Work[0]],
            },
            "T-03",
            "CalendarDayBothOffAndWork"
        );

    [Fact]
    public void A_worked_day_is_a_weekend_day() =>
        Refused(
            Notice with
            {
                Work = [new DateOnly(2027, 3, 3)],
            },
            "T-03",
            "CalendarWorkDayNotWeekend"
        );

    [Fact]
    public void A_notice_typed_in_part_is_refused() =>
        Refused(Notice with { Off = [.. Notice.Off.Take(10)] }, "T-03", "CalendarTooFewDaysOff");

    [Fact]
    public void A_county_does_not_set_the_national_calendar() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().When(Notice, Admin with { Region = "440105" }, Now)
        );

    private static void Refused(LoadCalendarYear decision, string rule, string code) =>
        Specification.GivenNothing().Refused(decision, Admin, Now, rule, code);
}
