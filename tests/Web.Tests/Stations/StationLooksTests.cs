using Microsoft.Playwright;
using StationPortal.Stations;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Demo;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>The pages of stations in a real browser, wide and on a phone, with the demo's stations.</summary>
public sealed class StationLooksTests(DemoPortal demo, BrowserFixture browser)
    : IClassFixture<DemoPortal>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_a_station_reads_well_wide_and_on_a_phone()
    {
        var key = Station.KeyOf("440105012", 1);
        var href = $"/stations/{key.Tenant}/{key.Id}";
        var citizen = await browser.NewPerson(demo.Portal.Address);
        await Look.At(citizen, "/public/stations", "station-directory");
        await Look.At(citizen, $"/public{href}", "station-public");
        await Look.At(citizen, "/public/coverage", "station-coverage");

        var official = await SignIn("haizhu-plan");
        await Look.At(official, "/stations", "station-list");
        await Look.At(official, "/stations/new", "station-new");
        foreach (var tab in (string[])["facts", "staff", "standards", "timeline"])
        {
            await Look.At(official, $"{href}?tab={tab}", $"station-{tab}");
        }

        foreach (var step in (string[])["premises", "villages/new", "suspend", "close", "handover"])
        {
            await Look.At(official, $"{href}/{step}", $"station-{step.Replace('/', '-')}");
        }

        var agency = await SignIn("agency-01");
        await Look.At(agency, $"{href}/staff/new", "station-staff-new");
        await Look.At(agency, $"{href}/standards/SixOnes/S6/meet", "station-meet");
        await agency.GotoAsync($"{href}?tab=staff");
        await agency.Locator("a[href$='/check']").First.ClickAsync();
        await Look.Here(agency, "station-check");
    }

    private async Task<IPage> SignIn(string account)
    {
        var page = await browser.NewPerson(demo.Portal.Address);
        await page.SignIn(account, DemoAccounts.Password);
        return page;
    }
}
