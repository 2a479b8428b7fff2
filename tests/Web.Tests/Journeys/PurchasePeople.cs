using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>The eleven accounts of case 1: four officials and the winning agency at Chromium, the leading expert too once it is known who leads; the rest over HTTP.</summary>
internal sealed class PurchasePeople(PortalFixture portal, BrowserFixture browser)
{
    public const string County = "440105";

    private readonly List<IHand> everyone = [];

    public Steps Steps { get; } = new("case1");

    /// <summary>Plans and writes; 经办.</summary>
    public BrowserHand Writer { get; private set; } = null!;

    /// <summary>Reviews, publishes, opens; 复核.</summary>
    public BrowserHand Checker { get; private set; } = null!;

    /// <summary>Signs, and approves second; 负责人.</summary>
    public BrowserHand Signer { get; private set; } = null!;

    /// <summary>Accepts, approves and pays; sits in the committee for the buyer over HTTP, as the leading expert's seat at Chromium looks the same; 验收与支付.</summary>
    public BrowserHand Payer { get; private set; } = null!;

    public TestAccount PayerAccount { get; private set; } = null!;

    /// <summary>The agency that wins.</summary>
    public BrowserHand Agency { get; private set; } = null!;

    public IReadOnlyList<(string CreditCode, IHand Hand)> Agencies { get; private set; } = [];

    public IReadOnlyList<(TestAccount Account, IHand Hand)> Experts { get; private set; } = [];

    public async Task Arrive()
    {
        Writer = await AtBrowser(await portal.Open(Role.Official, County));
        Checker = await AtBrowser(await portal.Open(Role.Official, County));
        Signer = await AtBrowser(await portal.Open(Role.Official, County));
        PayerAccount = await portal.Open(Role.Official, County);
        Payer = await AtBrowser(PayerAccount);
        var codes = DemoData.ReadSuppliers().Take(3).Select(line => line.CreditCode).ToList();
        Agency = await AtBrowser(await portal.Open(Role.Agency, County, codes[0]));
        Agencies =
        [
            (codes[0], Agency),
            (codes[1], OverHttp(await portal.Open(Role.Agency, County, codes[1]))),
            (codes[2], OverHttp(await portal.Open(Role.Agency, County, codes[2]))),
        ];
        var experts = new List<(TestAccount, IHand)>();
        for (var i = 0; i < 4; i++)
        {
            var account = await portal.Open(Role.Expert, "440000");
            await List(account);
            experts.Add((account, OverHttp(account)));
        }

        Experts = experts;
    }

    /// <summary>Another day: a session does not last over it.</summary>
    public void At(int month, int day, int hour, int minute = 0)
    {
        portal.Clock.Set(ChinaTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, minute)));
        foreach (var hand in everyone)
        {
            hand.GoHome();
        }
    }

    /// <summary>A person of the journey goes on at Chromium.</summary>
    public async Task<BrowserHand> AtBrowser(TestAccount account)
    {
        var hand = new BrowserHand(await browser.NewPerson(portal.Address), account, Steps);
        everyone.Add(hand);
        return hand;
    }

    /// <summary>A person of the journey goes on without a browser.</summary>
    public HttpHand OverHttp(TestAccount account)
    {
        var hand = new HttpHand(portal, account);
        everyone.Add(hand);
        return hand;
    }

    private async Task List(TestAccount account) =>
        await portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                new ListExpert(account.Id, Guid.NewGuid(), "440000", "社会工作", null),
                Actor.Portal(RegionCode.Nation),
                CancellationToken.None
            );
}
