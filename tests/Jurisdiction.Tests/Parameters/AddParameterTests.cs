using StationPortal.EventStore;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Parameters;

public sealed class AddParameterTests
{
    private const string County = "530199";
    private static readonly StreamKey Key = RegionParameters.KeyOf(County);
    private static readonly DateTimeOffset Now = FakeClock.Start;
    private static readonly DateOnly Today = ChinaTime.DateOf(Now);
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Administrator, "530000");

    private static readonly AddParameter Rate = new(
        County,
        "CA-06.cap_rate",
        "0.04",
        Today,
        null,
        "县政府文件",
        RuleStatus.Secondary
    );

    private static readonly ParameterAdded Standing = new(
        "CA-06.cap_rate",
        "0.05",
        new DateOnly(2026, 1, 1),
        null,
        "省文件",
        RuleStatus.Secondary
    );

    [Fact]
    public void A_row_is_recorded_with_its_source_and_status() =>
        Assert.Equal(
            new ParameterAdded(Rate.Name, "0.04", Today, null, "县政府文件", RuleStatus.Secondary),
            Specification.GivenNothing().When(Rate, Admin, Now).Single().Event
        );

    [Fact]
    public void A_name_that_no_rule_asks_for_is_refused() =>
        Refused(Rate with { Name = "CA-06.cap_rat" }, null, "ParameterUnknown");

    [Theory]
    [InlineData("5%")]
    [InlineData("０．０５")]
    [InlineData("-0.05")]
    [InlineData("1,000")]
    [InlineData("")]
    public void A_number_must_be_a_number(string value) =>
        Refused(Rate with { Value = value }, null, "ParameterNotANumber");

    [Fact]
    public void A_parameter_that_is_a_name_may_be_any_text() =>
        Assert.Single(
            Specification
                .GivenNothing()
                .When(Rate with { Name = "CA-06.cap_base", Value = "某某资金总量" }, Admin, Now)
        );

    [Fact]
    public void A_row_needs_a_source() =>
        Refused(Rate with { Source = " " }, null, "ParameterNeedsSource");

    [Fact]
    public void A_row_does_not_end_before_it_starts() =>
        Refused(Rate with { Until = Today.AddDays(-1) }, null, "ParameterEndsBeforeStart");

    [Fact]
    public void Two_rows_do_not_start_on_one_day() =>
        Specification
            .Given(Key, Standing)
            .Refused(Rate with { From = Standing.From }, Admin, Now, null, "ParameterStartsTwice");

    [Fact]
    public void The_past_is_not_changed() =>
        Specification
            .Given(Key, Standing)
            .Refused(
                Rate with
                {
                    From = Today.AddDays(-1),
                },
                Admin,
                Now,
                null,
                "ParameterChangesThePast"
            );

    [Fact]
    public void A_gap_may_be_filled_backwards() =>
        Assert.Single(
            Specification
                .GivenNothing()
                .When(Rate with { From = new DateOnly(2026, 1, 1) }, Admin, Now)
        );

    [Fact]
    public void Another_province_does_not_exist_for_the_administrator() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().When(Rate with { Region = "440105" }, Admin, Now)
        );

    [Fact]
    public void A_row_is_ended_from_today_on_and_not_earlier()
    {
        var given = Specification.Given(Key, Standing);
        var end = new EndParameter(County, Standing.Name, Standing.From, Today);

        Assert.Equal(
            new ParameterEnded(Standing.Name, Standing.From, Today),
            given.When(end, Admin, Now).Single().Event
        );
        given.Refused(
            end with
            {
                LastDay = Today.AddDays(-1),
            },
            Admin,
            Now,
            null,
            "ParameterChangesThePast"
        );
        Specification
            .Given(Key, Standing, new ParameterEnded(Standing.Name, Standing.From, Today))
            .Refused(
                end with
                {
                    LastDay = Today.AddDays(1),
                },
                Admin,
                Now,
                null,
                "ParameterEndedAlready"
            );
    }

    private static void Refused(AddParameter decision, string? rule, string code) =>
        Specification.GivenNothing().Refused(decision, Admin, Now, rule, code);
}
