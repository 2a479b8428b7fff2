using Microsoft.Playwright;
using StationPortal.Stations;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Demo;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>The pages of people served in a real browser, wide and on a phone, with half a year of the demo's work.</summary>
public sealed class PeopleLooksTests(DemoPortal demo, BrowserFixture browser)
    : IClassFixture<DemoPortal>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_people_served_reads_well_wide_and_on_a_phone()
    {
        var station = Station.KeyOf("440105002", 1);
        var worker = await SignIn("worker-07");
        await Look.At(worker, "/", "people-home-worker");
        await Look.At(worker, "/people", "people-list");
        await Look.At(worker, "/people/new", "people-new");
        await Look.At(worker, "/people/find", "people-find");
        await Look.At(worker, "/people/import", "people-import");
        await Look.At(worker, "/visits", "people-rate");
        await Look.At(
            worker,
            $"/visits/{station.Tenant}/{station.Id}?month=2026-02-01",
            "people-station"
        );
        await Look.At(worker, "/station-tasks", "people-tasks");
        await worker.GotoAsync("/people");
        await worker.Locator("#list tbody a").First.ClickAsync();
        await Look.Here(worker, "people-person");
        var person = new Uri(worker.Url).AbsolutePath;
        await Look.At(worker, $"{person}/visit", "people-visit");
        await Look.At(worker, $"{person}/care", "people-care");
        var month = StationMonth.KeyOf(station, new DateOnly(2026, 2, 1));
        var href = $"/station-months/{month.Tenant}/{month.Id}";
        await Look.At(worker, href, "people-month");
        await worker.GotoAsync(href);
        await worker.Locator("li:has(.counted) > a").First.ClickAsync();
        await Look.Here(worker, "people-counted");

        var township = await SignIn("town-440105002");
        await Look.At(township, "/", "people-home-township");
        await Look.At(township, "/township-board", "people-board");
        await Look.At(township, $"{person}/care", "people-care-township");
        var county = await SignIn("haizhu-plan");
        await Look.At(county, "/visits", "people-rate-county");
        await Look.At(county, "/county-work", "people-county-work");
        await Look.At(county, "/stations/import", "people-stations-import");
        var empty = await SignIn("agency-40");
        foreach (var path in (string[])["people", "visits", "station-tasks"])
        {
            await Look.At(empty, $"/{path}", $"people-empty-{path}");
        }
    }

    private async Task<IPage> SignIn(string account)
    {
        var page = await browser.NewPerson(demo.Portal.Address);
        await page.SignIn(account, DemoAccounts.Password);
        return page;
    }
}
