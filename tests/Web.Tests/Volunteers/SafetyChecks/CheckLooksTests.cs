using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Links;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.SafetyChecks;

/// <summary>The weather button, fairness and a person's own link in a real browser, empty and full, wide and on a phone.</summary>
public sealed class CheckLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Own = "91440101MA5970001A";

    [Fact]
    public async Task safety_checks_fairness_and_own_links_read_well_wide_and_on_a_phone()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "钱小红");
        await station.TakeUp(worker, "孙大山");
        var order = await LinkOrders.Place(portal, worker, person);
        await station.Done(order);

        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.Official, OrderingStation.County)
        );
        await Look.At(page, "/safety-checks", "checks-empty");
        await Look.At(page, "/safety-checks/new", "check-new");
        await Look.At(
            page,
            $"/safety-checks/confirm?Form.Weather=ColdWave&Form.Hours=24&Form.Villages={station.Village}&Form.Item={OrderingStation.Shopping}",
            "check-confirm"
        );
        await Press(page);
        await page.WaitForSelectorAsync("#banner");
        await Look.Here(page, "check");
        await Look.At(page, new Uri(page.Url).AbsolutePath + "/people", "check-people");
        await Look.At(page, "/fairness", "fairness");

        await TheOwnLink(person);
    }

    private async Task TheOwnLink(string person)
    {
        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.SocialWorker, OrderingStation.County, Own)
        );
        await Look.At(page, $"{person}/link", "link-none");
        await Press(page);
        await Look.Here(page, "link-made");
        var link = await page.Locator("a[href*='/o/']").First.GetAttributeAsync("href") ?? "";
        await Look.At(page, $"{person}/link/revoke", "link-revoke");

        var home = await browser.NewPerson(portal.Address);
        var path = new Uri(link).AbsolutePath;
        await Look.At(home, path, "own-link");
        await Look.At(home, $"{path}/order?item={OrderingStation.Shopping}", "own-link-order");
        await home.GotoAsync(path);
        await home.Locator("a[href$='/rate']").First.ClickAsync();
        await Look.Here(home, "own-link-rate");
        await home.GotoAsync(path);
        await home.Locator("a[href$='/complain']").First.ClickAsync();
        await Look.Here(home, "own-link-complain");
        await Look.At(home, "/o/none", "own-link-closed");
    }

    private static async Task Press(IPage page)
    {
        await page.ClickAsync("main form .actions .btn-primary");
        await page.WaitForLoadStateAsync();
    }
}
