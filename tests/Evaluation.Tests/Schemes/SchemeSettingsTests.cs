using Xunit;
using static StationPortal.Evaluation.Tests.Schemes.SchemeWorld;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>Maximum and grades of a draft.</summary>
public sealed class SchemeSettingsTests
{
    public static TheoryData<decimal, GradeBand[], string, string> Faults =>
        new()
        {
            { 0, [.. Bands], "EV-04", "SchemeMaximumOdd" },
            { 100.001m, [.. Bands], "EV-04", "SchemeMaximumOdd" },
            { 100_001, [.. Bands], "EV-04", "SchemeMaximumOdd" },
            { 100, [new("合格", 0)], "EV-05", "SchemeBandsMissing" },
            { 100, [new("合格", 60), new("合格", 0)], "EV-05", "SchemeBandsMissing" },
            { 100, [new("合格", 60), new(" ", 0)], "EV-05", "SchemeBandsMissing" },
            { 100, [new("合格", 60), new("优秀", 90), new("差", 0)], "EV-05", "SchemeBandsOdd" },
            { 100, [new("合格", 101), new("差", 0)], "EV-05", "SchemeBandsOdd" },
            { 100, [new("合格", 60.001m), new("差", 0)], "EV-05", "SchemeBandsOdd" },
            { 100, [new("优秀", 90), new("合格", 60)], "EV-05", "SchemeBandsNotFromZero" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void grades_fall_to_zero_and_the_maximum_is_a_number_of_points(
        decimal maximum,
        GradeBand[] bands,
        string rule,
        string code
    ) => Refused(Begun, new SetSchemeSettings(Key, maximum, bands, false), rule, code);

    [Fact]
    public void settings_that_change_nothing_leave_no_event()
    {
        Assert.Equal(
            new SchemeSettingsSet(1000, Bands, true),
            Only(Begun, new SetSchemeSettings(Key, 1000, Bands, true))
        );
        Assert.Empty(Decide(Drafted(Lines), new SetSchemeSettings(Key, 100, Bands, false)));
    }
}
