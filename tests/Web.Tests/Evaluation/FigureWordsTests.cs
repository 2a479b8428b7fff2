using System.Globalization;
using StationPortal.Evaluation;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>The sums that stand beside figures and lines, at their edges.</summary>
public sealed class FigureWordsTests
{
    private static readonly Texts Texts = Texts.OfPortal();
    private static readonly CountRule Steps = new(
        Figures.TaskRate,
        [new(95, 100), new(90, 80)],
        null
    );
    private static readonly CountRule Target = new(Figures.HoursRate, [], 100);

    [Theory]
    [InlineData(Figures.VisitRate, 46, 48, 95.83, "46 ÷ 48 × 100 = 95.83")]
    [InlineData(Figures.OrderStars, 60, 13, 4.61, "60 ÷ 13 = 4.61")]
    [InlineData(Figures.Staff, 4, 1, 4, "4")]
    [InlineData(Figures.VisitRate, 0, 0, 100, "没有应办事项，计 100")]
    [InlineData(Figures.CommunityShare, 0, 0, 0, "没有可以计数的记录，计 0")]
    public void a_figure_stands_beside_its_numerator_and_denominator(
        string name,
        int numerator,
        int denominator,
        double value,
        string told
    ) =>
        Assert.Equal(
            told,
            Say(
                FigureWords.Value(
                    new(name, (decimal)value, numerator, denominator, 1, new("list.json", "", 1))
                )
            )
        );

    [Theory]
    [InlineData(95, "达到 95 一档，20 × 100% = 20 分")]
    [InlineData(94.99, "达到 90 一档，20 × 80% = 16 分")]
    [InlineData(89.99, "没有达到最低一档 90，得 0 分")]
    public void steps_say_which_one_was_reached(double value, string told) =>
        Assert.Equal(told, Say(FigureWords.Points((decimal)value, Steps, 20)));

    [Theory]
    [InlineData(66.66, "20 × 66.66 ÷ 100 = 13.33 分")]
    [InlineData(100, "达到目标 100，得满分 20 分")]
    [InlineData(240, "达到目标 100，得满分 20 分")]
    public void a_target_says_the_proportion_or_that_it_was_reached(double value, string told) =>
        Assert.Equal(told, Say(FigureWords.Points((decimal)value, Target, 20)));

    [Fact]
    public void an_upper_line_names_its_parts()
    {
        Assert.Equal(
            "下级 1.1 至 1.3 相加：38 + 42.35 + 27.9 = 108.25。",
            Say(LineWords.OfSum([("1.1", 38m), ("1.2", 42.35m), ("1.3", 27.9m)], 108.25m))
        );
        Assert.Equal("即下级 2.1 的得分：7.5。", Say(LineWords.OfSum([("2.1", 7.5m)], 7.5m)));
        Assert.Null(LineWords.OfSum([], 0));
    }

    private static string Say(TextKey? words) =>
        words is null
            ? ""
            : Texts.In(CultureInfo.GetCultureInfo(Texts.Chinese), words.Key, words.Values);
}
