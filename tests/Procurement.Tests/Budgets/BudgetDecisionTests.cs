using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Budgets.BudgetWorld;

namespace StationPortal.Procurement.Tests.Budgets;

public sealed class BudgetDecisionTests
{
    private static readonly SetBudget Enter = new(County, Year, Fiscal(100m), "示例1号");
    private static readonly SetCapBase Base = new(Key, 9_000_000m, "示例2号", false);
    private static readonly ChangeBudgetSource Change = new(
        Key,
        MoneySource.OtherFiscal,
        1m,
        "示例3号",
        "调整"
    );
    private static readonly RegisterOutsideContract Outside = new(
        Key,
        "HT-1",
        "社工站",
        "示例社工中心",
        new(2026, 1, 5),
        Relief(100_000m),
        40_000m
    );

    [Fact]
    public void the_years_money_is_entered_once()
    {
        var change = Assert.Single(Specification.GivenNothing().When(Enter, Official, Now));
        Assert.Equal(100m, Assert.IsType<BudgetSet>(change.Event).Sources[0].Amount);

        Specification.Given(Key, Entered).Refused(Enter, Official, Now, "PS-09", "BudgetExists");
    }

    [Fact]
    public void a_budget_needs_a_near_year_a_document_and_an_exact_positive_sum()
    {
        var empty = Specification.GivenNothing();
        empty.Refused(Enter with { Year = 2028 }, Official, Now, "PS-09", "BudgetYearFar");
        empty.Refused(
            Enter with
            {
                DocumentNumber = " ",
            },
            Official,
            Now,
            "PS-09",
            "DocumentMissing"
        );
        empty.Refused(
            Enter with
            {
                Sources = Fiscal(0.001m),
            },
            Official,
            Now,
            null,
            "AmountNotWholeFen"
        );
        empty.Refused(Enter with { Sources = [] }, Official, Now, "PS-09", "AmountNotPositive");
    }

    [Fact]
    public void another_countys_budget_does_not_exist()
    {
        var other = Official with { Region = "530198" };
        foreach (IDecision decision in new IDecision[] { Enter, Base, Change, Outside })
        {
            Assert.Throws<NotInScopeException>(() =>
                Specification.Given(Key, Entered).When(decision, other, Now)
            );
        }
    }

    [Fact]
    public void a_source_is_not_lowered_below_what_is_held_from_it()
    {
        var given = Specification.Given(
            Key,
            [.. Entered, With().Plan(ThePlan, Fiscal(2_000_000m), Context())]
        );

        given.Refused(
            Change with
            {
                Amount = 1_999_999.99m,
            },
            Official,
            Now,
            "PS-09",
            "SourceBelowHeld"
        );
        given.Refused(Change with { Amount = -1m }, Official, Now, null, "AmountNotWholeFen");
        given.Refused(
            Change with
            {
                DocumentNumber = "",
            },
            Official,
            Now,
            "PS-09",
            "DocumentMissing"
        );
        var changed = given.When(Change with { Amount = 2_000_000m }, Official, Now);
        Assert.Equal(3_000_000m, Assert.IsType<BudgetSourceChanged>(changed[0].Event).Before);
    }

    [Fact]
    public void a_base_below_what_is_held_is_recorded()
    {
        var planned = With().Plan(ThePlan, Relief(500_000m), Context());

        var set = Specification.Given(Key, [.. Entered, planned]).When(Base, Official, Now);

        Assert.Equal(450_000m, Assert.IsType<CapBaseSet>(set[0].Event).Cap);
    }

    [Fact]
    public void a_base_rises_only_with_the_year_end_accounts()
    {
        var given = Specification.Given(Key, Entered);
        var higher = Base with { Base = 10_000_000.01m };

        given.Refused(higher, Official, Now, "CA-07", "BaseRaisedBeforeAccounts");
        Assert.Single(given.When(higher with { FinalAccounts = true }, Official, Now));
        given.Refused(Base with { Base = 0 }, Official, Now, null, "AmountNotWholeFen");
        given.Refused(Base with { DocumentNumber = "" }, Official, Now, "CA-07", "DocumentMissing");
    }

    [Fact]
    public void a_province_without_a_rate_has_no_base()
    {
        var key = Budget.KeyOf("440105", Year);
        var official = Official with { Region = "440105" };

        Specification
            .Given(key, new BudgetSet("440105", Year, Fiscal(1m), "示例"))
            .Refused(Base with { Stream = key }, official, Now, "CA-06", "CapRateMissing");
    }

    [Fact]
    public void a_contract_made_outside_counts_like_one_made_here()
    {
        var given = Specification.Given(Key, Entered);
        var budget = With(given.When(Outside, Official, Now)[0].Event);

        Assert.Equal(100_000m, budget.Held.From(MoneySource.ReliefFunds));
        Assert.Equal(60_000m, budget.Of(budget.Purposes.Keys.Single()).Payable.Total);
    }

    [Fact]
    public void a_contract_made_outside_is_registered_once_and_within_sources_and_cap()
    {
        var given = Specification.Given(Key, Entered);
        given.Refused(
            Outside with
            {
                Parts = Relief(500_000.01m),
            },
            Official,
            Now,
            "CA-06",
            "CapPassed"
        );
        given.Refused(Outside with { Paid = 100_000.01m }, Official, Now, null, "PaidOverPrice");
        given.Refused(
            Outside with
            {
                SignedOn = new(2026, 3, 3),
            },
            Official,
            Now,
            null,
            "DayInFuture"
        );
        Specification
            .Given(Key, [.. Entered, given.When(Outside, Official, Now)[0].Event])
            .Refused(Outside, Official, Now, null, "OutsideContractKnown");
    }
}
