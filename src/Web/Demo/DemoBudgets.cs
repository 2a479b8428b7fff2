using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>The two counties' money. 440105 pays case 1 from other fiscal money; the invented county has the relief cap of case 3: 5 % of 36,000,000.00 yuan.</summary>
internal sealed class DemoBudgets(DemoWorld world, DemoData data, DemoDiary diary)
{
    private static readonly IReadOnlyList<SourceAmount> HaizhuMoney =
    [
        new(MoneySource.OtherFiscal, 9_600_000m),
        new(MoneySource.LotteryFunds, 1_200_000m),
        new(MoneySource.Donations, 150_000m),
    ];

    private static readonly IReadOnlyList<SourceAmount> YunlingMoney =
    [
        new(MoneySource.ReliefFunds, 3_000_000m),
        new(MoneySource.ReliefWorkFunds, 300_000m),
        new(MoneySource.LotteryFunds, 400_000m),
    ];

    /// <summary>The base of case 3's cap, yuan.</summary>
    public const decimal ReliefSpending = 36_000_000m;

    public void Write(IEnumerable<int> years, DateTimeOffset at)
    {
        foreach (var year in years)
        {
            // A budget is passed before its year's first plan, not years ahead.
            var newYear = PurchaseDates.At(new DateOnly(year, 1, 1), 7);
            var set = newYear > at ? newYear : at;
            Set(DemoCounty.Haizhu, year, HaizhuMoney, set);
            Set(DemoCounty.Yunling, year, YunlingMoney, set);
            diary.Write(
                set.AddHours(1),
                ct =>
                    world.Do(
                        DemoCounty.Yunling.Planner,
                        new SetCapBase(
                            Budget.KeyOf(DemoCounty.Yunling.Code, year),
                            ReliefSpending,
                            data.DocumentNumber(year, 12),
                            FinalAccounts: false
                        ),
                        ct
                    )
            );
        }
    }

    private void Set(
        DemoCounty county,
        int year,
        IReadOnlyList<SourceAmount> sources,
        DateTimeOffset at
    ) =>
        diary.Write(
            at,
            ct =>
                world.Do(
                    county.Planner,
                    new SetBudget(county.Code, year, sources, data.DocumentNumber(year, 3)),
                    ct
                )
        );
}
