using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class DateTests
{
    [Theory]
    [InlineData("2026-09-23", "2026-10-13")]
    [InlineData("2026-09-11", "2026-10-08")]
    public void an_open_tender_runs_twenty_days(string issue, string earliest) =>
        Assert.Equal(
            Day(earliest),
            DateRules.EarliestDeadline(TenderMethod.OpenTender, Day(issue), LawOf(issue))
        );

    [Fact]
    public void a_consultation_runs_ten_days() =>
        Assert.Equal(
            Day("2026-05-07"),
            DateRules.EarliestDeadline(
                TenderMethod.Consultation,
                Day("2026-04-27"),
                LawOf("2026-04-27")
            )
        );

    [Theory]
    [InlineData("2026-09-23", "2026-10-08")]
    [InlineData("2024-09-26", "2024-10-09")]
    public void notice_and_documents_stand_five_working_days(string issue, string until)
    {
        var law = LawOf(issue);
        Assert.Equal(Day(until), DateRules.NoticeUntil(Day(issue), law));
        foreach (var method in Enum.GetValues<TenderMethod>())
        {
            Assert.Equal(Day(until), DateRules.EarliestDocumentsUntil(method, Day(issue), law));
        }
    }

    [Fact]
    public void a_change_that_affects_bids_leaves_fifteen_days() =>
        Assert.Equal(
            Day("2026-10-20"),
            DateRules.EarliestDeadlineAfterChange(
                TenderMethod.OpenTender,
                Day("2026-10-05"),
                LawOf("2026-10-05")
            )
        );

    [Fact]
    public void a_deadline_one_day_too_early_is_refused_with_the_first_lawful_day()
    {
        var problem = Problem(Dates(new(2026, 4, 27)));

        Assert.Equal(("GP-33", "DeadlineTooEarly"), (problem?.RuleId, problem?.Code));
        Assert.Equal([Issue, new DateOnly(2026, 4, 28)], problem!.Values);
        Assert.Null(Problem(Dates(new(2026, 4, 28))));
    }

    [Fact]
    public void documents_can_be_had_five_working_days_and_until_the_deadline_at_most()
    {
        IsProblem(Dates() with { DocumentsUntil = new(2026, 4, 14) }, "GP-32", "DocumentsTooShort");
        IsProblem(
            Dates() with
            {
                DocumentsUntil = new(2026, 4, 30),
            },
            "GP-32",
            "DocumentsAfterDeadline"
        );
    }

    [Fact]
    public void bids_are_opened_no_earlier_than_the_deadline_and_somewhere()
    {
        IsProblem(
            Dates() with
            {
                OpeningAt = Dates().Deadline.AddMinutes(-1),
            },
            null,
            "OpeningBeforeDeadline"
        );
        IsProblem(Dates() with { Place = "" }, null, "OpeningPlaceMissing");
    }

    [Fact]
    public void a_year_without_a_calendar_is_refused()
    {
        var broken = Assert.Throws<RuleBrokenException>(() =>
            DateRules.EarliestDeadline(
                TenderMethod.OpenTender,
                Day("2027-12-20"),
                LawOf("2027-12-20")
            )
        );

        Assert.Equal(("T-06", "CalendarYearMissing"), (broken.RuleId, broken.Code));
    }

    private static RuleBrokenException? Problem(TenderDates dates) =>
        DateRules.Problem(
            dates,
            TenderMethod.OpenTender,
            Issue,
            new LawOn(TestRules.Book, Tenant, Issue)
        );

    private static void IsProblem(TenderDates dates, string? rule, string code)
    {
        var problem = Problem(dates);
        Assert.Equal((rule, code), (problem?.RuleId, problem?.Code));
    }

    private static LawOn LawOf(string day) => new(TestRules.Book, Tenant, Day(day));

    private static DateOnly Day(string day) =>
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
