using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Budgets.BudgetWorld;

namespace StationPortal.Procurement.Tests.Budgets;

/// <summary>Case 3: a county's cap under concurrent clicks, on a real PostgreSQL.</summary>
public sealed class CapRaceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const decimal Wanted = 12_345.67m;

    [Fact]
    public async Task of_64_reservations_at_once_only_what_the_cap_holds_succeeds_to_the_fen()
    {
        await using var store = await MoneyStore.Open(postgres);
        await store.Decide(
            new SetBudget(County, Year, Relief(2_000_000m), "示例财预〔2026〕1号"),
            Official
        );
        await store.Decide(new SetCapBase(Key, 10_000_000.19m, "示例2号", false), Official);
        var cap = 500_000.00m;

        var refusals = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ =>
                    Task.Run(() => Refusal(store, new ReserveRelief(Guid.CreateVersion7())))
                )
        );

        var succeeded = refusals.Count(refusal => refusal is null);
        var left = cap - succeeded * Wanted;
        Assert.Equal(Math.Floor(cap / Wanted), succeeded);
        Assert.InRange(left, 0, Wanted - 0.01m);
        Assert.All(
            refusals.OfType<RuleBrokenException>(),
            refusal =>
            {
                Assert.Equal(("CA-06", "CapPassed"), (refusal.RuleId, refusal.Code));
                Assert.Equal([cap, left], refusal.Values);
            }
        );
        var page = await store.Row<BudgetPage>(Key);
        Assert.Equal(succeeded * Wanted, page.ReliefHeld);

        // What the others were told is left can be had, and not a fen more.
        Assert.NotNull(
            await Refusal(store, new ReserveRelief(Guid.CreateVersion7(), left + 0.01m))
        );
        Assert.Null(await Refusal(store, new ReserveRelief(Guid.CreateVersion7(), left)));
        Assert.Equal(cap, (await store.Row<BudgetPage>(Key)).ReliefHeld);
    }

    private static async Task<RuleBrokenException?> Refusal(MoneyStore store, IDecision decision)
    {
        try
        {
            await store.Decide(decision, Official);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken;
        }
    }

    /// <summary>What a publication does to the budget, without the tender around it.</summary>
    [AllowedFor(Role.Official)]
    private sealed record ReserveRelief(Guid Tender, decimal Amount = Wanted) : IDecision<Budget>
    {
        public StreamKey Stream => BudgetWorld.Key;

        public IEnumerable<object> Decide(Budget? budget, DecisionContext context)
        {
            yield return Refuse
                .Missing(budget)
                .Reserve(Tender, null, Relief(Amount), [], context, nameof(Amount));
        }
    }
}
