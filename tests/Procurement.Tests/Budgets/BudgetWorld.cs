using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement.Tests.Budgets;

/// <summary>An invented county under 530000 with relief money of 10,000,000.00, of which 5 % may buy services, and other fiscal money.</summary>
internal static class BudgetWorld
{
    public const string County = "530199";
    public const int Year = 2026;

    public static readonly DateTimeOffset Now = ChinaTime.At(new(2026, 3, 2), new(9, 0));
    public static readonly StreamKey Key = Budget.KeyOf(County, Year);
    public static readonly Actor Official = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Guid ThePlan = Guid.CreateVersion7();
    public static readonly Guid TheTender = Guid.CreateVersion7();
    public static readonly Guid TheContract = Guid.CreateVersion7();
    public static readonly Guid ThePayment = Guid.CreateVersion7();

    public static readonly object[] Entered =
    [
        new BudgetSet(
            County,
            Year,
            [.. Relief(2_000_000m), new(MoneySource.OtherFiscal, 3_000_000m)],
            "示例财预〔2026〕1号"
        ),
        new CapBaseSet(
            10_000_000m,
            "困难群众救助资金总支出",
            0.05m,
            500_000m,
            "示例",
            "示例民函〔2026〕3号",
            false
        ),
    ];

    public static Budget With(params object[] more) =>
        StreamUse.FoldAll<Budget>([.. Entered, .. more]) ?? throw new InvalidOperationException();

    public static DecisionContext Context(DateTimeOffset? at = null) =>
        new(at ?? Now, Official, Testing.TestRules.Book);

    public static SourceAmount[] Relief(decimal amount) => [new(MoneySource.ReliefFunds, amount)];

    public static SourceAmount[] Fiscal(decimal amount) => [new(MoneySource.OtherFiscal, amount)];
}
