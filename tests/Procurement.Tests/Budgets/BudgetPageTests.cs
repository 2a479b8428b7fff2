using StationPortal.EventStore;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Budgets.BudgetWorld;

namespace StationPortal.Procurement.Tests.Budgets;

public sealed class BudgetPageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task every_figure_is_the_sum_of_its_events_and_survives_the_database()
    {
        await using var store = await MoneyStore.Open(postgres);
        await store.Decide(
            new SetBudget(County, Year, [.. Relief(2_000_000m), .. Fiscal(1m)], "示例1号"),
            Official
        );
        await store.Decide(new SetCapBase(Key, 10_000_000m, "示例2号", false), Official);
        await store.Decide(
            new RegisterOutsideContract(
                Key,
                "HT-1",
                "社工站",
                "示例社工中心",
                new(2026, 1, 5),
                Relief(100_000.01m),
                40_000m
            ),
            Official
        );
        await store.Decide(
            new ChangeBudgetSource(Key, MoneySource.OtherFiscal, 500_000m, "示例3号", "追加"),
            Official
        );

        var page = await store.Row<BudgetPage>(Key);

        Assert.Equal(
            (2_500_000m, 100_000.01m, 40_000m),
            (page.Total.Approved, page.Total.Committed, page.Total.Paid)
        );
        Assert.Equal(
            ("HT-1", PurposeKind.OutsideContract),
            (page.Purposes[0].Number, page.Purposes[0].Kind)
        );
        Assert.Equal(
            (500_000m, "困难群众救助资金总支出"),
            (page.CapBase?.Cap, page.CapBase?.BaseName)
        );
        var entries = (await store.Events(Key)).SelectMany(e => BudgetEntry.Of(e.Data)).ToList();
        foreach (var source in page.Sources)
        {
            foreach (var figure in Enum.GetValues<BudgetFigure>())
            {
                Assert.Equal(
                    source.Of(figure),
                    entries
                        .Where(line => line.Source == source.Source && line.Figure == figure)
                        .Sum(line => line.Amount)
                );
            }
        }
    }

    [Fact]
    public void the_page_shows_what_the_rules_know()
    {
        object[] events =
        [
            .. Entered,
            new MoneyPlanned(ThePlan, Relief(300_000m)),
            new MoneyReserved(
                TheTender,
                ThePlan,
                Relief(280_000m),
                Relief(300_000m),
                [new(2027, 1m)]
            ),
            new MoneyCommitted(TheContract, TheTender, Relief(250_000m), Relief(30_000m)),
            new PaymentOrdered(TheContract, ThePayment, Relief(100_000m)),
            new MoneyPaid(TheContract, ThePayment, Relief(100_000m)),
        ];

        var page = events.Select(Stored).Aggregate((BudgetPage?)null, BudgetPage.Fold);
        var state = StreamUse.FoldAll<Budget>(events);

        Assert.Equal(state?.Held.Total, page?.Total.Held);
        Assert.Equal(state?.Of(TheContract).Paid.Total, page?.Total.Paid);
        Assert.Equal(0, page?.Purposes.Single(line => line.Purpose == ThePlan).Held);
        Assert.Equal(
            2027,
            page?.Purposes.Single(line => line.Purpose == TheTender).Forward[0].Year
        );
    }

    private static StoredEvent Stored(object data, int i) =>
        new(
            new(1, i + 1),
            Guid.NewGuid(),
            Key,
            i + 1,
            "-",
            data,
            Now,
            new Dictionary<string, string>(),
            null,
            null
        );
}
