using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class StationsOfTimeTests
{
    private static readonly Guid contract = Guid.CreateVersion7();
    private static readonly StationTerm first = new(
        FirstAgency,
        "甲社工中心",
        Guid.CreateVersion7(),
        new(2024, 1, 1),
        new(2025, 6, 30)
    );
    private static readonly StationTerm second = new(
        SecondAgency,
        "乙社工中心",
        contract,
        new(2025, 7, 1),
        new(2027, 6, 30)
    );

    [Fact]
    public void A_station_that_changed_operator_in_mid_year_stands_with_both()
    {
        var station = Assert.Single(Of(first, second));

        Assert.Equal(
            (SecondAgency, "乙社工中心", contract),
            (station.Operator, station.OperatorName, station.Contract)
        );
        Assert.Equal([new(FirstAgency, "甲社工中心", new(2025, 6, 30))], station.Earlier);
        Assert.Equal([FirstAgency, SecondAgency], station.Operators);
    }

    [Fact]
    public void Who_ran_it_at_the_end_counts_though_another_has_taken_over_since()
    {
        var later = second with { From = new(2026, 1, 1) };

        var station = Assert.Single(Of(first with { Until = new(2025, 12, 31) }, later));

        Assert.Equal(FirstAgency, station.Operator);
        Assert.Null(station.Earlier);
    }

    [Fact]
    public void A_new_contract_of_the_same_operator_is_no_change_of_hands() =>
        Assert.Null(Assert.Single(Of(first, second with { Operator = FirstAgency })).Earlier);

    [Fact]
    public void A_contract_that_had_ended_is_not_named() =>
        Assert.Null(Assert.Single(Of(first)).Contract);

    [Fact]
    public void A_station_opened_after_the_days_or_closed_before_their_end_is_left_out()
    {
        Assert.Empty(Of(first with { From = new(2026, 1, 1) }));
        Assert.Empty(Of(first, new StationTerm(null, "", null, new(2025, 12, 31), null)));
        Assert.Single(Of(first, new StationTerm(null, "", null, new(2026, 1, 1), null)));
    }

    [Fact]
    public void While_the_days_run_today_stands_for_their_end()
    {
        var ahead = second with { From = Today.AddDays(1) };

        Assert.Equal(FirstAgency, Assert.Single(Of(first, ahead)).Operator);
    }

    private static IReadOnlyList<ChosenStation> Of(params StationTerm[] terms) =>
        StationsOfTime.Of(
            [
                new()
                {
                    TenantId = County,
                    Id = Guid.CreateVersion7(),
                    Name = "示例社工站",
                    Township = "440105001",
                    Terms = terms,
                },
            ],
            Planned.From,
            terms.Any(term => term.From > Today) ? new(2026, 12, 31) : Planned.Until,
            Today
        );
}
