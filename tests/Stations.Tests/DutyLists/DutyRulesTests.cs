using StationPortal.Testing;
using Xunit;

namespace StationPortal.Stations.Tests.DutyLists;

public sealed class DutyRulesTests
{
    public static TheoryData<string, Duty> Wrong =>
        new()
        {
            { "DutyCodeShape", Duties.Sound() with { Code = "a1" } },
            { "DutyCodeShape", Duties.Sound() with { Code = "" } },
            { "DutyFieldUnknown", Duties.Sound() with { Field = (DutyField)9 } },
            { "DutyTitleMissing", Duties.Sound() with { Title = " " } },
            { "DutyTitleMissing", Duties.Sound() with { Title = new string('长', 301) } },
            { "DutyWhoMissing", Duties.Sound() with { Who = default } },
            { "DutyBasisMissing", Duties.Sound() with { Basis = "" } },
            { "DutyRhythmMissing", Duties.Of(new(default, 1, null, 1)) },
            { "DutyDayWrong", Duties.Of(Duties.Weekly(8)) },
            { "DutyDayWrong", Duties.Of(Duties.Weekly(0)) },
            { "DutyDayWrong", Duties.Of(new(RhythmKind.Monthly, null, null, 1)) },
            { "DutyDayWrong", Duties.Of(Duties.Monthly(32)) },
            { "DutyDayWrong", Duties.Of(Duties.Yearly(2, 30)) },
            { "DutyDayWrong", Duties.Of(Duties.Yearly(4, 31)) },
            { "DutyDayNotAsked", Duties.Of(Duties.Workdays with { Day = 1 }) },
            { "DutyDayNotAsked", Duties.Of(Duties.OnEvent() with { Day = 1 }) },
            { "DutyMonthMissing", Duties.Of(new(RhythmKind.Yearly, 1, null, 30)) },
            { "DutyMonthMissing", Duties.Of(Duties.Yearly(13, 1)) },
            { "DutyMonthNotAsked", Duties.Of(Duties.Monthly(1) with { Month = 2 }) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Weekly(1, 8)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Monthly(1, 32)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Quarterly(1, 93)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Yearly(1, 1, 367)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Workdays with { DaysToDo = 2 }) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.OnEvent(100_000)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Monthly(1, 0)) },
            { "DutyDaysToDoWrong", Duties.Of(Duties.Monthly(1, -5)) },
            { "DutyYearOdd", Duties.Of(Duties.Monthly(1) with { Until = DateOnly.MaxValue }) },
            {
                "DutyUntilBeforeFrom",
                Duties.Of(
                    Duties.Monthly(1) with
                    {
                        From = new(2026, 5, 1),
                        Until = new(2026, 4, 1),
                    }
                )
            },
            {
                "DutyNeverDue",
                Duties.Of(Duties.Weekly(1) with { From = new(2026, 3, 3), Until = new(2026, 3, 8) })
            },
            {
                "DutyNeverDue",
                Duties.Of(Duties.Workdays with { From = new(2026, 3, 7), Until = new(2026, 3, 8) })
            },
            { "DutyAmountKindMissing", With(new(default, 1, null)) },
            { "DutyNumberMissing", With(new(AmountKind.Count, 0, null)) },
            { "DutyNumberMissing", With(new(AmountKind.Hours, -1, null)) },
            { "DutyRateOverHundred", With(new(AmountKind.Rate, 100.1m, null)) },
            { "DutyCountNotWhole", With(new(AmountKind.Count, 1.5m, null)) },
            { "DutyNumberOdd", With(new(AmountKind.Hours, 1.25m, null)) },
            { "DutyNumberOdd", With(new(AmountKind.Count, 10_001m, null)) },
            { "DutyCountsUnknown", With(new(AmountKind.Count, 1, (CountedRecord)77)) },
            { "DutyRateOfVisitsOnly", With(new(AmountKind.Rate, 90, CountedRecord.Case)) },
            { "DutyEvidenceMissing", Duties.Sound() with { Evidence = [] } },
            {
                "DutyEvidenceMissing",
                Duties.Sound() with
                {
                    Evidence = [EvidenceKind.Photo, EvidenceKind.Photo],
                }
            },
        };

    public static TheoryData<Duty> Sound =>
        [
            Duties.Of(Duties.Weekly(7)),
            Duties.Of(Duties.Monthly(31)),
            Duties.Of(Duties.Quarterly(31)),
            Duties.Of(Duties.Yearly(2, 29, 366)),
            Duties.Of(Duties.Workdays),
            Duties.Of(Duties.OnEvent()),
            Duties.Of(Duties.Workdays with { From = new(2026, 3, 7), Until = new(2026, 3, 9) }),
            With(new(AmountKind.Rate, 100, CountedRecord.Visit)),
            With(new(AmountKind.Hours, 37.5m, null)),
        ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void a_duty_that_is_not_sound_is_refused_for_its_fault(string code, Duty duty) =>
        Assert.Contains(
            code,
            DutyRules.FaultsOf(duty, TestRules.Book.Calendar).Select(fault => fault.Code)
        );

    [Theory]
    [MemberData(nameof(Sound))]
    public void a_sound_duty_has_no_fault(Duty duty) =>
        Assert.Empty(DutyRules.FaultsOf(duty, TestRules.Book.Calendar));

    [Fact]
    public void all_faults_of_a_line_are_told_at_once() =>
        Assert.Equal(
            ["DutyTitleMissing", "DutyDayWrong", "DutyNumberMissing", "DutyEvidenceMissing"],
            DutyRules
                .FaultsOf(
                    Duties.Of(Duties.Weekly(8)) with
                    {
                        Title = "",
                        Amount = new(AmountKind.Count, 0, null),
                        Evidence = [],
                    },
                    TestRules.Book.Calendar
                )
                .Select(fault => fault.Code)
        );

    private static Duty With(DutyAmount amount) => Duties.Sound() with { Amount = amount };
}
