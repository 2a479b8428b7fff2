using Xunit;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>What ships adds up exactly and says what is ours.</summary>
public sealed class SchemeTemplatesTests
{
    [Theory]
    [InlineData("T1")]
    [InlineData("T2")]
    [InlineData("T3")]
    [InlineData("T4")]
    public void a_template_can_be_published_as_it_is(string key)
    {
        var template = Template(key);
        var version = SchemeVersion
            .Empty(1)
            .After(new SchemeSettingsSet(template.Maximum, template.Bands, true))
            .After(new SchemeImported(template.Indicators, null));

        Assert.Empty(SchemeRules.FaultsOf(version));
        Assert.Equal(
            template.Indicators.Select(line => line.Code),
            version.Indicators.Select(line => line.Code)
        );
    }

    [Fact]
    public void T1_has_nine_and_25_and_90_lines_of_a_thousand_points_and_a_veto_of_finance()
    {
        var lines = Template("T1").Indicators;
        int OnLevel(int level) =>
            lines.Count(line =>
                line.Kind != IndicatorKind.Veto && line.Code.Split('.').Length == level
            );

        Assert.Equal((9, 25, 90), (OnLevel(1), OnLevel(2), OnLevel(3)));
        Assert.Equal("财务评估", Assert.Single(lines, line => line.Points == 0).Name);
        Assert.Equal(
            (700m, 200m, 100m),
            (Professional(lines), Of(ScoringPart.Buyer), Of(ScoringPart.Supervisor))
        );
        Assert.Equal(115, lines.Single(line => line.Name == "党建引领").Points);

        decimal Of(ScoringPart part) =>
            lines.Where(line => line.Part == part).Sum(line => line.Points);
    }

    [Fact]
    public void T1_counts_every_figure_and_asks_people_served()
    {
        var lines = Template("T1").Indicators;

        Assert.Equal(
            Figures.Known.Order(StringComparer.Ordinal),
            lines.Select(line => line.Count?.Figure).OfType<string>().Order(StringComparer.Ordinal)
        );
        Assert.Contains(lines, line => line.Part == ScoringPart.PeopleServed);
        Assert.Contains(lines, line => line.Kind == IndicatorKind.Degree);
    }

    [Theory]
    [InlineData("T2", 6)]
    [InlineData("T3", 5)]
    [InlineData("T4", 6)]
    public void the_modules_come_from_the_source_and_their_parts_are_examples(
        string key,
        int modules
    )
    {
        var lines = Template(key).Indicators;

        Assert.Equal(modules, lines.Count(line => line.Parent is null));
        Assert.All(lines, line => Assert.Equal(line.Parent is not null, line.IsExample));
        Assert.All(lines, line => Assert.NotEmpty(line.Source));
    }

    private static decimal Professional(IEnumerable<Indicator> lines) =>
        lines
            .Where(line =>
                line.Part
                    is ScoringPart.Evaluators
                        or ScoringPart.PeopleServed
                        or ScoringPart.Records
            )
            .Sum(line => line.Points);

    private static SchemeTemplate Template(string key) =>
        Assert.IsType<SchemeTemplate>(SchemeTemplates.Find(key));
}
