using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Budgets.BudgetWorld;

namespace StationPortal.Procurement.Tests.Budgets;

public sealed class BudgetMovesTests
{
    [Fact]
    public void a_plan_counts_against_the_cap_from_its_approval()
    {
        var budget = With(With().Plan(ThePlan, Relief(500_000m), Context()));

        var refused = Assert.Throws<RuleBrokenException>(() =>
            budget.Reserve(TheTender, null, Relief(0.01m), [], Context())
        );

        Assert.Equal(("CA-06", "CapPassed"), (refused.RuleId, refused.Code));
        Assert.Equal([500_000m, 0m], refused.Values);
    }

    [Fact]
    public void a_tender_reserves_in_the_place_of_its_plan()
    {
        var planned = With().Plan(ThePlan, Relief(500_000m), Context());
        var budget = With(
            planned,
            With(planned).Reserve(TheTender, ThePlan, Relief(480_000m), [], Context())
        );

        Assert.True(budget.Of(ThePlan).Held.IsNone);
        Assert.Equal(480_000m, budget.Held.From(MoneySource.ReliefFunds));
    }

    [Fact]
    public void signing_commits_the_price_and_frees_the_rest()
    {
        var reserved = With().Reserve(TheTender, null, Relief(480_000m), [], Context());
        var budget = With(reserved, With(reserved).Commit(TheContract, TheTender, 475_000m));

        Assert.True(budget.Of(TheTender).Held.IsNone);
        Assert.Equal(475_000m, budget.Of(TheContract).Committed.Total);
        Assert.Equal(475_000m, budget.Held.Total);
    }

    [Fact]
    public void a_price_over_several_sources_is_taken_in_the_order_of_the_sources()
    {
        var reserved = With()
            .Reserve(TheTender, null, [.. Fiscal(300_000m), .. Relief(200_000m)], [], Context());

        var committed = With(reserved).Commit(TheContract, TheTender, 450_000m);

        Assert.Equal(
            [new(MoneySource.ReliefFunds, 200_000m), new(MoneySource.OtherFiscal, 250_000m)],
            committed.Parts
        );
        Assert.Equal([new(MoneySource.OtherFiscal, 50_000m)], committed.Freed);
    }

    [Fact]
    public void a_failed_tender_gives_its_money_back()
    {
        var reserved = With().Reserve(TheTender, null, Relief(500_000m), [], Context());
        var budget = With([
            reserved,
            .. With(reserved).FreeReservation(TheTender, "tender_failed"),
        ]);

        Assert.True(budget.Held.IsNone);
        Assert.Empty(budget.FreeReservation(TheTender, "tender_failed"));
    }

    [Fact]
    public void a_withdrawn_plan_gives_its_money_back()
    {
        var planned = With().Plan(ThePlan, Relief(500_000m), Context());
        var budget = With([planned, .. With(planned).FreePlanned(ThePlan, "plan_withdrawn")]);

        Assert.True(budget.Held.IsNone);
        Assert.Empty(budget.FreePlanned(ThePlan, "plan_withdrawn"));
    }

    [Fact]
    public void a_returned_payment_may_be_ordered_again()
    {
        var budget = Committed(475_000m);
        budget = (Budget)budget.Apply(budget.Order(TheContract, ThePayment, 190_000m));
        Assert.Equal(285_000m, budget.Of(TheContract).Payable.Total);

        budget = budget.Apply(budget.Return(TheContract, ThePayment));

        Assert.Equal(475_000m, budget.Of(TheContract).Payable.Total);
        Assert.Equal(
            190_000m,
            budget.Order(TheContract, ThePayment, 190_000m).Parts.Sum(p => p.Amount)
        );
    }

    [Fact]
    public void paid_money_stays_held_and_an_early_end_frees_only_the_rest()
    {
        var budget = Committed(475_000m);
        budget = budget.Apply(budget.Order(TheContract, ThePayment, 190_000m));
        budget = budget.Apply(budget.Pay(TheContract, ThePayment));
        budget = budget
            .FreeCommitment(TheContract, 0m, "contract_ended")
            .Aggregate(budget, (b, e) => b.Apply(e));

        Assert.Equal(190_000m, budget.Held.Total);
        Assert.Equal(190_000m, budget.Of(TheContract).Paid.Total);
    }

    [Theory]
    [InlineData("12345678.90", "530199", "617283.94")]
    [InlineData("12345678.90", "450199", "246913.57")]
    public void the_cap_is_the_base_times_the_provinces_rate_down_to_the_fen(
        string capBase,
        string region,
        string cap
    )
    {
        var rate = ReliefCap.RateRow(
            region,
            Year,
            new(2026, 3, 2),
            Testing.TestRules.Book.Parameters
        );

        Assert.NotNull(rate);
        Assert.Equal(
            decimal.Parse(cap, System.Globalization.CultureInfo.InvariantCulture),
            ReliefCap.Of(
                decimal.Parse(capBase, System.Globalization.CultureInfo.InvariantCulture),
                ReliefCap.RateOf(rate)
            )
        );
    }

    [Fact]
    public void the_rate_of_a_past_year_is_the_one_of_its_last_day()
    {
        var rows = new ParameterSet([
            new(
                "CA-06.cap_rate",
                "530000",
                "0.05",
                new(2021, 1, 1),
                new(2026, 12, 31),
                "示例",
                RuleStatus.Example
            ),
            new(
                "CA-06.cap_rate",
                "530000",
                "0.02",
                new(2027, 1, 1),
                null,
                "示例",
                RuleStatus.Example
            ),
        ]);

        Assert.Equal(500_000m, With().CapOn(new(2027, 2, 1), rows));
    }

    [Fact]
    public void no_base_no_purchase_from_relief_funds()
    {
        var budget =
            StreamUse.FoldAll<Budget>([Entered[0]]) ?? throw new InvalidOperationException();

        Refused("CA-06", "CapNotKnown", () => budget.Plan(ThePlan, Relief(1m), Context()));
        Assert.Equal(1m, budget.Plan(ThePlan, Fiscal(1m), Context()).Parts[0].Amount);
    }

    [Fact]
    public void a_source_is_never_overdrawn()
    {
        var planned = With().Plan(ThePlan, Fiscal(2_900_000m), Context());

        var refused = Refused(
            "PS-09",
            "SourceOverdrawn",
            () => With(planned).Reserve(TheTender, null, Fiscal(100_000.01m), [], Context())
        );

        Assert.Equal([MoneySource.OtherFiscal, 100_000m], refused.Values);
    }

    [Fact]
    public void a_base_lowered_below_what_is_held_stops_new_reservations_even_in_the_place_of_a_plan()
    {
        var planned = With().Plan(ThePlan, Relief(500_000m), Context());
        var lowered = new CapBaseSet(9_000_000m, "-", 0.05m, 450_000m, "示例", "示例", false);

        Refused(
            "CA-06",
            "CapPassed",
            () =>
                With(planned, lowered).Reserve(TheTender, ThePlan, Relief(500_000m), [], Context())
        );
    }

    [Fact]
    public void a_signing_in_the_place_of_a_reservation_goes_on_under_a_lowered_base()
    {
        var reserved = With().Reserve(TheTender, null, Relief(500_000m), [], Context());
        var lowered = new CapBaseSet(9_000_000m, "-", 0.05m, 450_000m, "示例", "示例", false);

        Assert.Equal(
            500_000m,
            With(reserved, lowered).Commit(TheContract, TheTender, 500_000m).Parts[0].Amount
        );
    }

    [Fact]
    public void money_moves_only_in_whole_fen_above_zero_and_within_what_is_held()
    {
        var reserved = With().Reserve(TheTender, null, Relief(480_000m), [], Context());
        Refused(
            "PS-09",
            "MoneyAlreadyHeld",
            () => With(reserved).Reserve(TheTender, null, Relief(1m), [], Context())
        );
        Refused("PS-09", "AmountNotPositive", () => With().Plan(ThePlan, [], Context()));
        Refused(null, "AmountNotWholeFen", () => With().Plan(ThePlan, Relief(0.001m), Context()));
        Refused(
            null,
            "AmountNotWholeFen",
            () => With().Plan(ThePlan, [.. Relief(-1m), .. Fiscal(2m)], Context())
        );
        Refused(
            "PS-09",
            "AmountNotPositive",
            () => With(reserved).Commit(TheContract, TheTender, 0m)
        );
        Refused(
            "PS-09",
            "PriceOverReservation",
            () => With(reserved).Commit(TheContract, TheTender, 480_000.01m)
        );
        Refused(
            "PS-09",
            "AmountNotPositive",
            () => Committed(1m).Order(TheContract, ThePayment, 0m)
        );
        Refused(
            "PS-09",
            "PaymentOverCommitment",
            () => Committed(1m).Order(TheContract, ThePayment, 1.01m)
        );
        Refused(null, "PaymentNotOrdered", () => Committed(1m).Pay(TheContract, ThePayment));
    }

    private static Budget Committed(decimal price)
    {
        var reserved = With().Reserve(TheTender, null, Relief(price), [], Context());
        return With(reserved, With(reserved).Commit(TheContract, TheTender, price));
    }

    private static RuleBrokenException Refused(string? ruleId, string code, Action act)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal((ruleId, code), (broken.RuleId, broken.Code));
        return broken;
    }
}
