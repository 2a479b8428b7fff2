using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Budgets;
using StationPortal.Testing;

namespace StationPortal.Procurement.Tests.Contracts;

/// <summary>An awarded purchase over three years at 475,000.00 a year, with its contract in every state.</summary>
internal static class ContractWorld
{
    public const string County = BudgetWorld.County;
    public const decimal Price = 475_000m;

    public static readonly StreamKey TenderKey = new(County, Guid.CreateVersion7());
    public static readonly StreamKey SupplierKey = Supplier.KeyOf("91530100MA6K12345X");
    public static readonly StreamKey ContractKey = Contract.KeyOf(County, TenderKey.Id, 1);
    public static readonly StreamKey BudgetKey = BudgetWorld.Key;

    /// <summary>A Monday; signing is due on 2026-04-01.</summary>
    public static readonly DateTimeOffset Now = ChinaTime.At(new(2026, 3, 2), new(9, 0));
    public static readonly DateOnly SignBy = new(2026, 4, 1);

    public static readonly Actor Signer = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Actor Colleague = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Actor Stranger = Colleague with { Region = "530198" };
    public static readonly Actor Agency = new(
        Guid.CreateVersion7(),
        Role.Agency,
        RegionCode.Nation,
        SupplierKey.Id
    );
    public static readonly Actor OtherAgency = Agency with { Organisation = Guid.CreateVersion7() };

    public static readonly FileRef AnyFile = new("scan.pdf", new string('a', 64), 1000);
    public static readonly RecipientsOpinion Opinion = new(30, 28, "满意");
    public static readonly LongTermGrounds AllGrounds = new(true, true, true, true, true);

    public static readonly TenderMoney Yearly = new(
        2026,
        [new(MoneySource.ReliefFunds, 480_000m)],
        [new(2027, 480_000m), new(2028, 480_000m)]
    );

    public static readonly SetContractScope Places = new(
        ContractKey,
        new(2026, 4, 1),
        new(2027, 3, 31),
        AllGrounds,
        ["530199101", "530199102"],
        null,
        ContractWork.Stations
    );

    public static readonly SetContractClauses Clauses = new(
        ContractKey,
        new("服务", "一站", "合格", "分期", "权利义务", "违约责任")
    );

    public static readonly SetContractDataClause Data = new(
        ContractKey,
        new("服务", "一年", "访视", "姓名、电话", "加密", "返还或删除")
    );

    /// <summary>Advance 30, then 30, 20 and a last 20 that the score decides.</summary>
    public static readonly SetContractSchedule Schedule = new(
        ContractKey,
        [
            new(1, "签订", MilestoneKind.Signed, "", new(2026, 4, 1), 30, false),
            new(2, "中期", MilestoneKind.Deliverable, "报告", new(2026, 9, 30), 30, false),
            new(3, "后期", MilestoneKind.Deliverable, "报告", new(2026, 12, 31), 20, false),
            new(4, "评估", MilestoneKind.Deliverable, "报告", new(2027, 3, 31), 20, true),
        ],
        [new(90, 100), new(80, 90), new(60, 70), new(0, 0)]
    );

    public static readonly object[] Awarded =
    [
        new TenderDrafted(
            Guid.CreateVersion7(),
            "T-1",
            "社工站服务",
            TenderMethod.OpenTender,
            null,
            null,
            "C0601",
            Yearly,
            Signer.Holder
        ),
        new TenderScopeSet(
            new(
                "示例县民政局",
                "服务",
                "一站",
                Places.Townships,
                new(2026, 4, 1),
                new(2029, 3, 31),
                AllGrounds
            ),
            Signer.Holder
        ),
        new TenderAwarded(Guid.CreateVersion7(), SupplierKey.Id, 3 * Price, null, SignBy),
    ];

    public static readonly object[] Registered =
    [
        new SupplierRegistered(
            "91530100MA6K12345X",
            "示例社工中心",
            SupplierKind.SocialOrganisation,
            County,
            "示例路1号",
            null
        ),
        new SupplierConfirmed(Colleague.Holder),
        new BankAccountSet(Guid.CreateVersion7(), "-"),
    ];

    public static readonly object[] Reserved =
    [
        .. BudgetWorld.Entered,
        BudgetWorld
            .With()
            .Reserve(TenderKey.Id, null, Yearly.Parts, Yearly.Forward, BudgetWorld.Context()),
    ];

    /// <summary>Everything a contract can depend on; then the contract's own past.</summary>
    public static Specification Given(params object[] contract) =>
        Specification
            .Given(TenderKey, Awarded)
            .And(SupplierKey, Registered)
            .And(BudgetKey, Reserved)
            .And(ContractKey, contract);

    public static object[] Drafted() => Given().Of(Draft(), Signer);

    public static object[] Written() =>
        Drafted()
            .Then(Places, Signer)
            .Then(Clauses, Signer)
            .Then(Data, Signer)
            .Then(Schedule, Signer);

    public static object[] Fixed() => Written().Then(new FixContract(ContractKey, AnyFile), Signer);

    /// <summary>In force; the budget of <see cref="Given"/> has not seen it.</summary>
    public static object[] InForce() => Fixed().Then(Sign(), Signer).Then(Sign(), Agency);

    public static object[] Reported(int milestone) => InForce().Then(Report(milestone), Agency);

    public static DraftContract Draft() => new(TenderKey, SupplierKey, "HT-2026-1");

    public static SignContract Sign() =>
        new(ContractKey, 2026, AnyFile, SignatureProof.Password, null);

    public static ReportDeliverable Report(int milestone) =>
        new(ContractKey, milestone, "已完成", [AnyFile]);

    public static AcceptMilestone Accept(int milestone) => new(ContractKey, milestone, Opinion);

    public static Contract State(object[] events) =>
        StreamUse.FoldAll<Contract>(events) ?? throw new InvalidOperationException();

    /// <summary>The contract's events after one more decision.</summary>
    public static object[] Then(
        this object[] contract,
        IDecision decision,
        Actor actor,
        DateTimeOffset? at = null
    ) => [.. contract, .. Given(contract).Of(decision, actor, at)];

    public static object[] Of(
        this Specification given,
        IDecision decision,
        Actor actor,
        DateTimeOffset? at = null
    ) =>
        [
            .. given
                .When(decision, actor, at ?? Now)
                .Where(change => change.Stream == ContractKey)
                .Select(change => change.Event),
        ];
}
