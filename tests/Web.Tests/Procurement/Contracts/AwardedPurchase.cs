using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Procurement.Contracts;

/// <summary>A purchase whose result is public, with the people of both sides signed in; what leads up to it is shown elsewhere.</summary>
internal sealed class AwardedPurchase
{
    public const string County = "530199";
    public const string CreditCode = "52530100MJ00000018";
    public const string Account = "6217000000000001234";

    public static readonly StreamKey Budget = StationPortal.Procurement.Budget.KeyOf(County, 2026);
    public static readonly StreamKey Supplier = StationPortal.Procurement.Supplier.KeyOf(
        CreditCode
    );

    public StreamKey Tender { get; } = new(County, Guid.CreateVersion7());
    public StreamKey Contract => StationPortal.Procurement.Contract.KeyOf(County, Tender.Id, 1);
    public string Href => $"/contracts/{County}/{Contract.Id}";
    public required TestAccount SignerAccount { get; init; }
    public required TestAccount ColleagueAccount { get; init; }
    public required TestAccount AgencyAccount { get; init; }
    public required Visitor Signer { get; init; }
    public required Visitor Colleague { get; init; }
    public required Visitor Agency { get; init; }

    public static async Task<AwardedPurchase> Of(PortalFixture portal)
    {
        // As in the demo: the second factor is shown in its own tests.
        portal
            .Services.GetRequiredService<IOptions<AccountSettings>>()
            .Value.SecondFactorRequired = false;
        var people = new[]
        {
            await portal.Open(Role.Official, County),
            await portal.Open(Role.Official, County),
            await portal.Open(Role.Agency, County, CreditCode),
        };
        var purchase = new AwardedPurchase
        {
            SignerAccount = people[0],
            ColleagueAccount = people[1],
            AgencyAccount = people[2],
            Signer = await portal.SignIn(people[0]),
            Colleague = await portal.SignIn(people[1]),
            Agency = await portal.SignIn(people[2]),
        };
        await purchase.Award(portal);
        return purchase;
    }

    private async Task Award(PortalFixture portal)
    {
        var account = Guid.CreateVersion7();
        var money = new TenderMoney(2026, [new(MoneySource.OtherFiscal, 2_400_000m)], []);
        var by = new DutyHolder(SignerAccount.Id, null);
        var official = new Actor(SignerAccount.Id, Role.Official, County);
        var sealedAccount = await portal
            .Services.GetRequiredService<SealedTexts>()
            .Write(
                account,
                new Dictionary<string, string> { [PersonFields.BankAccount] = Account },
                CancellationToken.None
            );
        await Do(portal, new SetBudget(County, 2026, money.Parts, "示例财预〔2026〕1号"), official);
        await Do(
            portal,
            new Given([
                new(
                    Supplier,
                    "supplier",
                    new SupplierRegistered(
                        CreditCode,
                        "示例社工服务中心",
                        SupplierKind.SocialOrganisation,
                        County,
                        "示例路1号",
                        null
                    )
                ),
                new(Supplier, "supplier", new SupplierConfirmed(by)),
                new(Supplier, "supplier", new BankAccountSet(account, "-")),
                new(
                    Tender,
                    "tender",
                    new TenderDrafted(
                        Guid.CreateVersion7(),
                        "SL-2026-01",
                        "社工站服务(示例)",
                        TenderMethod.OpenTender,
                        null,
                        null,
                        "C0601",
                        money,
                        by
                    )
                ),
                new(
                    Tender,
                    "tender",
                    new TenderScopeSet(
                        new(
                            "云岭县民政局",
                            "社工站服务",
                            "一站",
                            ["530199100", "530199101"],
                            new(2026, 4, 1),
                            new(2027, 3, 31),
                            null
                        ),
                        by
                    )
                ),
                new(
                    Tender,
                    "tender",
                    new TenderAwarded(
                        Guid.CreateVersion7(),
                        Supplier.Id,
                        2_400_000m,
                        35_244,
                        new(2026, 4, 1)
                    )
                ),
                new(Budget, "budget", new MoneyReserved(Tender.Id, null, money.Parts, [], [])),
            ]),
            Actor.Portal(County),
            sealedAccount
        );
    }

    private static Task<Commit> Do(
        PortalFixture portal,
        IDecision decision,
        Actor actor,
        params ITransactionPart[] parts
    ) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(decision, actor, CancellationToken.None, parts: parts);

    /// <summary>The past of this test, as its own tests show that it comes about.</summary>
    [AllowedFor(Role.Official)]
    private sealed record Given(IReadOnlyList<Change> Changes) : IDecision
    {
        public IReadOnlyList<StreamUse> Streams =>
            [.. Changes.DistinctBy(change => change.Stream).Select(Use)];

        public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
            Changes;

        private static StreamUse Use(Change change) =>
            change.StreamType switch
            {
                "supplier" => StreamUse.Of<StationPortal.Procurement.Supplier>(change.Stream),
                "tender" => StreamUse.Of<StationPortal.Procurement.Tender>(change.Stream),
                _ => StreamUse.Of<StationPortal.Procurement.Budget>(change.Stream),
            };
    }
}
