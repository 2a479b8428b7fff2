using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Schemes.SchemeWorld;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>What each kind of line asks for, one fault at a time.</summary>
public sealed class IndicatorRulesTests
{
    private static readonly string Long = new('长', 301);

    public static TheoryData<Indicator, string, string, string> Faults =>
        new()
        {
            { Judged with { Code = "1.a" }, "EV-02", "IndicatorCodeShape", "Code" },
            { Judged with { Code = "1.2.3.4.5" }, "EV-02", "IndicatorCodeShape", "Code" },
            { Judged with { Name = " " }, "EV-04", "IndicatorNameMissing", "Name" },
            { Judged with { Standard = "　" }, "EV-04", "IndicatorStandardMissing", "Standard" },
            { Judged with { Evidence = "" }, "EV-04", "IndicatorEvidenceMissing", "Evidence" },
            { Judged with { Standard = Long }, "EV-04", "IndicatorTextTooLong", "Standard" },
            { Sum with { Source = Long }, "EV-04", "IndicatorTextTooLong", "Source" },
            { Veto with { Points = 1 }, "EV-04", "IndicatorVetoWithPoints", "Points" },
            { Judged with { Points = 0 }, "EV-04", "IndicatorPointsOdd", "Points" },
            { Judged with { Points = 9.995m }, "EV-04", "IndicatorPointsOdd", "Points" },
            { Judged with { Points = 100_001 }, "EV-04", "IndicatorPointsOdd", "Points" },
            { Judged with { Kind = default }, "EV-04", "IndicatorKindMissing", "Kind" },
            { Sum with { Part = ScoringPart.Buyer }, "EV-04", "IndicatorPartOfSum", "Part" },
            { Counted with { Part = null }, "EV-04", "IndicatorPartOfCount", "Part" },
            { Judged with { Part = null }, "EV-04", "IndicatorPartMissing", "Part" },
            { Judged with { Part = ScoringPart.Records }, "EV-04", "IndicatorPartMissing", "Part" },
            {
                ByDegree with
                {
                    Part = ScoringPart.PeopleServed,
                },
                "EV-04",
                "IndicatorPeopleServedJudge",
                "Part"
            },
            {
                Veto with
                {
                    Part = ScoringPart.PeopleServed,
                },
                "EV-04",
                "IndicatorPeopleServedJudge",
                "Part"
            },
            { Judged with { Count = Counted.Count }, "EV-04", "IndicatorCountNotAsked", "Figure" },
            { Counted with { Count = null }, "EV-04", "IndicatorFigureMissing", "Figure" },
            { Counting("moon_phase", 1), "EV-04", "IndicatorFigureMissing", "Figure" },
            { Counting(Figures.Staff, null), "EV-04", "IndicatorStepsOrTarget", "Steps" },
            { Counting(Figures.Staff, 4, (4, 100)), "EV-04", "IndicatorStepsOrTarget", "Steps" },
            { Counting(Figures.Staff, 0), "EV-04", "IndicatorTargetOdd", "Target" },
            {
                Counting(Figures.Staff, null, (3, 60), (4, 100)),
                "EV-04",
                "IndicatorStepsOdd",
                "Steps"
            },
            {
                Counting(Figures.Staff, null, (4, 60), (3, 60)),
                "EV-04",
                "IndicatorStepsOdd",
                "Steps"
            },
            { Counting(Figures.Staff, null, (4, 101)), "EV-04", "IndicatorStepsOdd", "Steps" },
            {
                Judged with
                {
                    Degrees = ByDegree.Degrees,
                },
                "EV-04",
                "IndicatorDegreesNotAsked",
                "Degrees"
            },
            { ByDegree with { Degrees = null }, "EV-04", "IndicatorDegreesMissing", "Degrees" },
            { Degrees(("齐", 100), ("齐", 0)), "EV-04", "IndicatorDegreesMissing", "Degrees" },
            { Degrees(("齐", 100), (" ", 0)), "EV-04", "IndicatorDegreesMissing", "Degrees" },
            { Degrees(("齐", 90), ("缺", 0)), "EV-04", "IndicatorDegreesOdd", "Degrees" },
            { Degrees(("齐", 100), ("缺", 100)), "EV-04", "IndicatorDegreesOdd", "Degrees" },
            { Degrees(("齐", 100), ("缺", -1)), "EV-04", "IndicatorDegreesOdd", "Degrees" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void a_line_that_lacks_what_its_kind_asks_for_is_refused_at_its_field(
        Indicator line,
        string rule,
        string code,
        string field
    )
    {
        var fault = Assert.Single(IndicatorRules.FaultsOf(line), each => each.Code == code);
        Assert.Equal((rule, field), (fault.Rule, fault.Field));

        var broken = Assert.Throws<RuleBrokenException>(() =>
            Decide(Drafted(Lines), new ImportScheme(Key, [line with { Parent = null }], Upload))
        );
        Assert.StartsWith("EV-", broken.RuleId, StringComparison.Ordinal);
    }

    [Fact]
    public void sound_lines_of_all_kinds_have_no_fault() =>
        Assert.Empty(Lines.SelectMany(IndicatorRules.FaultsOf));

    private static Indicator Counting(
        string figure,
        decimal? target,
        params (decimal From, decimal Percent)[] steps
    ) =>
        Counted with
        {
            Count = new(
                figure,
                [.. steps.Select(step => new CountStep(step.From, step.Percent))],
                target
            ),
        };

    private static Indicator Degrees(params (string Name, decimal Percent)[] degrees) =>
        ByDegree with
        {
            Degrees = [.. degrees.Select(degree => new Degree(degree.Name, degree.Percent))],
        };
}
