using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>A published tender of Haizhu, at a fixed price with hours (case 1) or as asked for, suppliers that may bid, an official, experts in the library. The steps before are not under test here, so their events are written as they would be.</summary>
internal sealed class BidWorld(PortalFixture portal)
{
    public const string Region = "440105";
    public const string Title = "凤阳街道社工站购买服务项目";

    public static readonly DateTimeOffset Deadline = ChinaTime.At(new(2026, 3, 30), new(9, 30));

    public static readonly string[] Codes =
    [
        "52440105MJK0000011",
        "52440105MJK0000022",
        "52440105MJK0000033",
        "52440105MJK0000044",
        "52440105MJK0000055",
    ];

    public StreamKey Tender { get; } = new(Region, Guid.CreateVersion7());

    public string Href => $"{Tender.Tenant}/{Tender.Id}";

    public Visitor Official { get; private set; } = new(portal.NewClient());
    public TestAccount BuyerAccount { get; private set; } = new(default, "", default);
    public Visitor Buyer { get; private set; } = new(portal.NewClient());
    public Visitor Auditor { get; private set; } = new(portal.NewClient());
    public TestAccount OfficialAccount { get; private set; } = new(default, "", default);
    public List<TestAccount> AgencyAccounts { get; } = [];
    public List<TestAccount> ExpertAccounts { get; } = [];
    public List<Visitor> Agencies { get; } = [];
    public Dictionary<Guid, Visitor> Experts { get; } = [];

    /// <param name="portal">The portal.</param>
    /// <param name="tender">What is bought; case 1 when <c>null</c>.</param>
    /// <param name="suppliers">How many may bid.</param>
    /// <param name="enterprise">Which of them is an enterprise; the others are social organisations.</param>
    public static async Task<BidWorld> Open(
        PortalFixture portal,
        BidTender? tender = null,
        int suppliers = 3,
        int? enterprise = null
    )
    {
        portal.Clock.Set(Deadline.AddMinutes(-30));
        var world = new BidWorld(portal);
        world.OfficialAccount = await portal.Open(Role.Official, Region);
        world.Official = await portal.SignIn(world.OfficialAccount);
        world.Auditor = await portal.SignedIn(Role.Auditor, Region);
        world.BuyerAccount = await portal.Open(Role.Official, Region);
        world.Buyer = await portal.SignIn(world.BuyerAccount);
        foreach (var (n, code) in Codes.Take(suppliers).Index())
        {
            await world.Append<Supplier>(
                Supplier.KeyOf(code),
                new SupplierRegistered(
                    code,
                    $"{code[^1]}号社工中心(示例)",
                    n == enterprise ? SupplierKind.Enterprise : SupplierKind.SocialOrganisation,
                    Region,
                    "示例路 1 号",
                    null
                ),
                new SupplierConfirmed(new(Guid.Empty, null))
            );
            world.AgencyAccounts.Add(await portal.Open(Role.Agency, Region, code));
            world.Agencies.Add(await portal.SignIn(world.AgencyAccounts[^1]));
        }

        await world.Append<Tender>(world.Tender, (tender ?? BidTender.ByHours).Published());
        await world.AddExperts(6);
        return world;
    }

    public async Task Append<TState>(StreamKey key, params object[] events)
        where TState : class, IStreamState<TState> =>
        await portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.Of<TState>(key)],
                streams =>
                    streams.Version(key) > 0 ? [] : events.Select(e => Change.To<TState>(key, e)),
                new EventContext(portal.Clock.Now, new Dictionary<string, string>()),
                [],
                CancellationToken.None
            );

    private async Task AddExperts(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var account = await portal.Open(Role.Expert, "440000");
            await portal
                .Services.GetRequiredService<Decider>()
                .Decide(
                    new ListExpert(account.Id, Guid.NewGuid(), "440000", "社会工作", null),
                    Actor.Portal(RegionCode.Nation),
                    CancellationToken.None
                );
            ExpertAccounts.Add(account);
            Experts.Add(account.Id, await portal.SignIn(account));
        }
    }
}
