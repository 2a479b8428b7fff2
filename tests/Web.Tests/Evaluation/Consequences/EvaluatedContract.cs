using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;

namespace StationPortal.Web.Tests.Evaluation.Consequences;

/// <summary>A contract of 2,400,000.00 whose last instalment of 960,000.00 waits for the result of its one station, which is scored with 87.50 where a test wants no round of its own.</summary>
internal sealed class EvaluatedContract
{
    private const int Governed = 3;
    private static readonly FileRef AnyFile = new("报告.pdf", new string('a', 64), 1000);
    private static readonly DutyHolder Signer = new(Guid.CreateVersion7(), null);
    private readonly PortalFixture portal;
    private int changes;

    private EvaluatedContract(PortalFixture portal, string creditCode, EvaluatedStation station) =>
        (this.portal, CreditCode, Station) = (portal, creditCode, station);

    public string CreditCode { get; }
    public EvaluatedStation Station { get; }
    public StreamKey Contract { get; private init; }
    public StreamKey Payment { get; private set; }
    public string Href => $"/contracts/{Contract.Tenant}/{Contract.Id}";

    public string AssessmentHref =>
        $"/assessments/{Station.Assessment.Tenant}/{Station.Assessment.Id}";

    public static async Task<EvaluatedContract> Of(
        PortalFixture portal,
        string creditCode,
        bool scored = true
    )
    {
        var key = new StreamKey(EvaluatedStation.County, Guid.CreateVersion7());
        var station = await EvaluatedStation.Of(
            portal,
            creditCode,
            [Guid.CreateVersion7()],
            key.Id
        );
        await station.Append<Contract>(key, [.. Signed(creditCode)]);
        if (scored)
        {
            await station.Score(30);
        }

        return new(portal, creditCode, station) { Contract = key };
    }

    /// <summary>The year's budget owes the price, and the agency has an account to be paid to.</summary>
    public async Task Fund()
    {
        IReadOnlyList<SourceAmount> price = [new(MoneySource.OtherFiscal, 2_400_000m)];
        await Station.Append<Budget>(
            Budget.KeyOf(Contract.Tenant, 2025),
            new BudgetSet(Contract.Tenant, 2025, price, "海财〔2025〕1号"),
            new MoneyReserved(Contract.Id, null, price, [], []),
            new MoneyCommitted(Contract.Id, Contract.Id, price, [])
        );
        await Station.Append<Supplier>(
            Supplier.KeyOf(CreditCode),
            new SupplierRegistered(
                CreditCode,
                "示例社工中心",
                SupplierKind.SocialOrganisation,
                Contract.Tenant,
                "示例路 1 号",
                null
            ),
            new BankAccountSet(Guid.CreateVersion7(), new string('0', 64))
        );
    }

    /// <summary>The result as the record stands now becomes public.</summary>
    public async Task Publish()
    {
        await Station.Happens(new GradePublished(AssessmentResult.OfClosed(await State()), 1, 1));
        await portal.CaughtUp();
    }

    /// <summary>A line gets other points by two people, which revises the published result.</summary>
    public async Task Revise(string code, decimal from, decimal to)
    {
        object[] change =
        [
            new ChangeProposed(++changes, code, from, to, null, "复核台账后更正", Signer),
            new ChangeConfirmed(changes, new(Guid.CreateVersion7(), null)),
        ];
        var after = change.Aggregate(await State(), (state, e) => state.Apply(e));
        await Station.Happens([
            .. change,
            new GradeRevised(AssessmentResult.OfClosed(after), changes),
        ]);
        await portal.CaughtUp();
    }

    /// <summary>A court annuls the result.</summary>
    public async Task Annul()
    {
        await Station.Happens(
            new GradeAnnulled(AnnulmentGround.Court, "示例判决 1 号", AnyFile, Signer)
        );
        await portal.CaughtUp();
    }

    /// <summary>The instalment was accepted and the bank has paid it.</summary>
    public async Task Pay(decimal amount)
    {
        Payment = StationPortal.Procurement.Payment.KeyOf(
            Contract.Tenant,
            Organisations.IdOf(CreditCode),
            $"{Contract.Id:N}"[..20]
        );
        await Station.Append<Contract>(
            Contract,
            new PaymentClaimed(Payment.Id, Governed, amount),
            new ContractPaid(Payment.Id, Governed, amount)
        );
        await Station.Append<Payment>(
            Payment,
            new PaymentRequested(
                Contract.Id,
                "HT-2025-01",
                Governed,
                2025,
                Organisations.IdOf(CreditCode),
                "示例社工中心",
                "26440000000000000001",
                new(2026, 3, 1),
                amount,
                AnyFile,
                Signer
            ),
            new PaymentApproved(1, true, Signer),
            new PaymentSettled(portal.Clock.Now)
        );
    }

    private Task<Assessment> State() => portal.Read<Assessment>(Station.Assessment);

    private static IEnumerable<object> Signed(string creditCode) =>
        [
            new ContractDrafted(
                Guid.CreateVersion7(),
                2025,
                Guid.CreateVersion7(),
                [],
                "HT-2025-01",
                "社工站服务(示例)",
                "海珠区民政局",
                Organisations.IdOf(creditCode),
                "示例社工中心",
                2_400_000m,
                1,
                3,
                new(2025, 1, 1),
                null
            ),
            new ContractScopeSet(
                new(2025, 1, 1),
                new(2025, 12, 31),
                null,
                [],
                null,
                ContractWork.Stations
            ),
            new ContractScheduleSet(
                [
                    new(1, "签订", MilestoneKind.Signed, "", new(2025, 1, 1), 40, false),
                    new(2, "中期", MilestoneKind.Deliverable, "报告", new(2025, 6, 30), 20, false),
                    new(
                        Governed,
                        "末期款",
                        MilestoneKind.Deliverable,
                        "报告",
                        new(2025, 12, 31),
                        40,
                        true
                    ),
                ],
                [new(90, 100), new(80, 90), new(60, 70), new(0, 0)]
            ),
            new ContractSignedByBuyer(AnyFile, SignatureProof.Password, Signer),
            new ContractSignedBySupplier(AnyFile, SignatureProof.Password, Signer),
            new ContractSigned(new(2025, 1, 1), null, new(2025, 1, 3)),
            new ContractPublished(
                new(
                    new Uri("https://www.ccgp.example/1"),
                    ChinaTime.At(new(2025, 1, 2), new(9, 0))
                ),
                null
            ),
            new DeliverableReported(Governed, "全年服务完成", [AnyFile]),
        ];
}
