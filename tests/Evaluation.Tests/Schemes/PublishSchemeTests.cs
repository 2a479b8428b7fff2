using Xunit;
using static StationPortal.Evaluation.Tests.Schemes.SchemeWorld;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>What a draft needs before rounds can be held by it.</summary>
public sealed class PublishSchemeTests
{
    [Fact]
    public void a_sound_draft_becomes_the_next_version() =>
        Assert.Equal(
            new SchemePublished(1, Official.Holder),
            Only(Drafted(Lines), new PublishScheme(Key))
        );

    [Theory]
    [InlineData(39.99, "SchemeSumShort", 59.99)]
    [InlineData(40.01, "SchemeSumOver", 60.01)]
    public void parts_that_miss_their_line_by_a_hundredth_are_refused_with_both_sums(
        double points,
        string code,
        double sum
    )
    {
        Indicator[] lines = [Sum, Judged with { Points = (decimal)points }, ByDegree, Counted];

        var broken = Refused(Drafted(lines), new PublishScheme(Key), "EV-01", code);

        Assert.Equal(["1", "服务过程", (decimal)sum, 60m, 0.01m], broken.Values);
    }

    [Theory]
    [InlineData(39.99, "SchemeTotalShort", 99.99)]
    [InlineData(40.01, "SchemeTotalOver", 100.01)]
    public void top_lines_that_miss_the_maximum_by_a_hundredth_are_refused_with_both_sums(
        double points,
        string code,
        double total
    )
    {
        Indicator[] lines = [Sum, Judged, ByDegree, Counted with { Points = (decimal)points }];

        var broken = Refused(Drafted(lines), new PublishScheme(Key), "EV-01", code);

        Assert.Equal([(decimal)total, 100m, 0.01m], broken.Values);
    }

    [Fact]
    public void a_sum_without_parts_and_a_scheme_without_a_scored_line_are_refused()
    {
        Refused(Drafted(Sum, Counted), new PublishScheme(Key), "EV-04", "SchemeSumWithoutParts");
        Refused([.. Begun, Settings], new PublishScheme(Key), "EV-04", "SchemeWithoutLeaf");
    }

    [Fact]
    public void maximum_and_grades_must_be_set() =>
        Refused(
            [.. Begun, new SchemeImported(Lines, null)],
            new PublishScheme(Key),
            "EV-05",
            "SchemeSettingsMissing"
        );

    [Fact]
    public void the_next_version_says_something_new()
    {
        object[] given = [.. Published, new SchemeDrafted(2)];

        Refused(given, new PublishScheme(Key), "EV-03", "ListUnchanged");
        Only(
            [.. given, new SchemeSettingsSet(100, [new("优秀", 85), new("不合格", 0)])],
            new PublishScheme(Key)
        );
    }

    [Fact]
    public void every_fault_of_a_draft_is_told_with_its_line()
    {
        Indicator[] lines =
        [
            Sum,
            Judged with
            {
                Points = 39.99m,
            },
            ByDegree,
            Counted with
            {
                Points = 41,
            },
        ];

        Assert.Equal(
            [("1", "SchemeSumShort"), ("", "SchemeTotalOver")],
            SchemeRules
                .FaultsOf(Fold(Drafted(lines)).Draft!)
                .Select(fault => (fault.Line, fault.What.Code))
        );
    }
}
