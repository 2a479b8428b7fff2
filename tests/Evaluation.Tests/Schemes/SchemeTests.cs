using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Schemes.SchemeWorld;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>How a scheme is begun, drafted and changed.</summary>
public sealed class SchemeTests
{
    [Fact]
    public void a_scheme_begins_blank_or_as_a_copy_of_a_template()
    {
        Assert.Equal(
            [new SchemeCreated("本区体系", null, Official.Holder), new SchemeDrafted(1)],
            Decide([], new CreateScheme(Key, " 本区体系 ", null))
        );
        var scheme = Fold([.. Decide([], new CreateScheme(Key, "广州型", "T1"))]);
        Assert.Equal((1000m, 125), (scheme.Draft?.Maximum, scheme.Draft?.Indicators.Count));
        Assert.Empty(SchemeRules.FaultsOf(scheme.Draft!));
        Assert.True(scheme.Draft?.BandsAreExample);
    }

    [Fact]
    public void a_scheme_is_not_begun_twice_nor_nameless_nor_from_an_unknown_template()
    {
        Refused(Begun, new CreateScheme(Key, "再建", null), "EV-03", "SchemeExists");
        Refused([], new CreateScheme(Key, " ", null), "EV-04", "SchemeNameMissing");
        Refused(
            [],
            new CreateScheme(Key, new string('长', 61), null),
            "EV-04",
            "SchemeNameMissing"
        );
        Refused([], new CreateScheme(Key, "体系", "T9"), "EV-04", "SchemeTemplateUnknown");
    }

    [Fact]
    public void the_next_version_copies_the_last_and_there_is_one_draft_at_a_time()
    {
        var next = Only(Published, new DraftScheme(Key));
        Assert.Equal(new SchemeDrafted(2), next);
        var draft = Fold([.. Published, next]).Draft;
        Assert.Equal(Lines.Select(line => line.Code), draft?.Indicators.Select(line => line.Code));
        Assert.Equal(100, draft?.Maximum);
        Refused(Begun, new DraftScheme(Key), "EV-03", "ListDraftExists");
    }

    [Fact]
    public void a_published_version_is_not_changed()
    {
        Refused(Published, new SetIndicator(Key, Judged, false), "EV-03", "ListNoDraft");
        Refused(Published, new RemoveIndicator(Key, "1.1", "不再评"), "EV-03", "ListNoDraft");
        Refused(Published, new ImportScheme(Key, Lines, Upload), "EV-03", "ListNoDraft");
        Refused(Published, new SetSchemeSettings(Key, 90, Bands, false), "EV-03", "ListNoDraft");
        Refused(Published, new PublishScheme(Key), "EV-03", "ListNoDraft");
        Refused(Published, new DropSchemeDraft(Key, "不要了"), "EV-03", "ListNoDraft");
    }

    [Fact]
    public void a_scheme_that_was_never_begun_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().When(new PublishScheme(Key), Official, Now)
        );

    [Fact]
    public void lines_stand_before_their_parts_in_the_order_of_their_codes_wherever_they_come_from()
    {
        Indicator[] lines = [Judged with { Code = "1.10" }, Veto, ByDegree, Counted, Sum];
        var draft = Fold([.. Drafted(lines), new IndicatorSet(Judged)]).Draft;

        Assert.Equal(
            ["1", "1.1", "1.2", "1.10", "2", "F"],
            draft?.Indicators.Select(line => line.Code)
        );
        draft = Fold([
            .. Drafted(Lines),
            new IndicatorSet(Sum with { Code = "3" }),
            new IndicatorSet(Judged with { Parent = "3" }),
        ]).Draft;
        Assert.Equal(
            ["1", "1.2", "2", "3", "1.1", "F"],
            draft?.Indicators.Select(line => line.Code)
        );
    }

    [Fact]
    public void a_code_names_one_line_and_a_line_that_is_gone_is_not_written_anew()
    {
        Refused(Drafted(Lines), new SetIndicator(Key, Judged, true), "EV-02", "ListCodeTaken");
        Refused(Begun, new ImportScheme(Key, [Counted, Counted], Upload), "EV-02", "ListCodeTaken");
        Refused(Drafted(Sum), new SetIndicator(Key, Judged, false), null, "ListLineMissing");
        Refused(Drafted(Sum), new RemoveIndicator(Key, "9", "不再评"), null, "ListLineMissing");
    }

    [Fact]
    public void a_line_hangs_on_a_sum_that_exists()
    {
        Refused(
            Drafted(Lines),
            new SetIndicator(Key, Judged with { Parent = "8" }, false),
            "EV-02",
            "IndicatorParentMissing"
        );
        Refused(
            Drafted(Lines),
            new SetIndicator(Key, Judged with { Parent = "2" }, false),
            "EV-04",
            "IndicatorParentScored"
        );
        Refused(
            Drafted(Lines),
            new SetIndicator(Key, Counted with { Code = "1" }, false),
            "EV-04",
            "IndicatorParentScored"
        );
    }

    [Fact]
    public void a_line_never_stands_above_itself()
    {
        var inner = Sum with { Code = "1.3", Parent = "1" };
        object[] given = [.. Drafted([.. Lines, inner])];

        Refused(
            given,
            new SetIndicator(Key, Sum with { Parent = "1" }, false),
            "EV-02",
            "IndicatorCircle"
        );
        var broken = Refused(
            given,
            new SetIndicator(Key, Sum with { Parent = "1.3" }, false),
            "EV-02",
            "IndicatorCircle"
        );
        Assert.Equal("Parent", broken.Field);
        Refused(
            Begun,
            new ImportScheme(Key, [Sum with { Parent = "1.3" }, inner], Upload),
            "EV-02",
            "IndicatorCircle"
        );
    }

    [Fact]
    public void there_are_four_levels_at_most()
    {
        Indicator Level(string code, string? parent) => Sum with { Code = code, Parent = parent };
        object[] given = Drafted(Level("1", null), Level("2", "1"), Level("3", "2"));
        var fourth = Judged with { Code = "4", Parent = "3" };

        Assert.Equal(new IndicatorSet(fourth), Only(given, new SetIndicator(Key, fourth, true)));
        Refused(
            [.. given, new IndicatorSet(Level("4", "3"))],
            new SetIndicator(Key, Judged with { Code = "5", Parent = "4" }, true),
            "EV-02",
            "IndicatorTooDeep"
        );
    }

    [Fact]
    public void a_line_leaves_with_its_parts_and_says_why()
    {
        var removed = Only(Drafted(Lines), new RemoveIndicator(Key, "1", " 合并 "));

        Assert.Equal(new IndicatorRemoved("1", "合并"), removed);
        Assert.Equal(
            ["2", "F"],
            Fold([.. Drafted(Lines), removed]).Draft?.Indicators.Select(line => line.Code)
        );
        Refused(Drafted(Lines), new RemoveIndicator(Key, "1", "　"), "EV-03", "ListReasonMissing");
    }

    [Fact]
    public void a_file_is_taken_whole_or_not_at_all()
    {
        Assert.Equal(
            new SchemeImported(Lines, Upload),
            Only(Begun, new ImportScheme(Key, Lines, Upload))
        );
        Refused(Begun, new ImportScheme(Key, [], Upload), "EV-06", "ListEmpty");
        var many = Enumerable.Range(1, 301).Select(at => Counted with { Code = $"{at}" }).ToList();
        Refused(Begun, new ImportScheme(Key, many, Upload), "EV-06", "ListFull");
        Refused(
            Drafted([.. many.Take(300)]),
            new SetIndicator(Key, Veto, true),
            "EV-04",
            "ListFull"
        );
        Refused(
            Begun,
            new ImportScheme(Key, [Sum, Judged, ByDegree with { Points = 0 }], Upload),
            "EV-04",
            "IndicatorPointsOdd"
        );
        Refused(
            Begun,
            new ImportScheme(Key, [Judged, ByDegree], Upload),
            "EV-02",
            "IndicatorParentMissing"
        );
    }

    [Fact]
    public void a_dropped_draft_gives_its_number_to_the_next_one()
    {
        object[] given = [.. Published, new SchemeDrafted(2)];
        var dropped = Only(given, new DropSchemeDraft(Key, "先放一放"));

        Assert.Equal(new SchemeDraftDropped(2, "先放一放"), dropped);
        Assert.Equal(new SchemeDrafted(2), Only([.. given, dropped], new DraftScheme(Key)));
        Refused(given, new DropSchemeDraft(Key, " "), "EV-03", "ListReasonMissing");
    }

    [Fact]
    public void only_officials_write_schemes() =>
        Assert.All(
            new[]
            {
                typeof(CreateScheme),
                typeof(DraftScheme),
                typeof(SetSchemeSettings),
                typeof(SetIndicator),
                typeof(RemoveIndicator),
                typeof(ImportScheme),
                typeof(DropSchemeDraft),
                typeof(PublishScheme),
            },
            decision =>
                Assert.Equal(
                    [Role.Official],
                    Assert
                        .IsType<AllowedForAttribute>(
                            Attribute.GetCustomAttribute(decision, typeof(AllowedForAttribute))
                        )
                        .Roles
                )
        );
}
