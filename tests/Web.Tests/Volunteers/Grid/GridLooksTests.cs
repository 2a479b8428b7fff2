using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Grid;

/// <summary>The pages of the grid and of the relay in a real browser, wide and on a phone.</summary>
public sealed class GridLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_the_grid_reads_well_wide_and_on_a_phone()
    {
        const string own = "91440101MA5930109A";
        var grid = await VillageGrid.Of(portal, own);
        var leader = await browser.SignedIn(portal, grid.LeaderAccount);
        await Look.At(leader, "/my-grid", "my-grid-empty");
        var order = await grid.SentOrder("示例人");
        await Look.At(leader, "/my-grid", "my-grid");
        await Look.At(leader, $"{order}/relay", "relay-pass-on");
        await Look.At(leader, $"{order}/send-back", "relay-send-back");
        await grid.Leader.Send(await grid.Leader.Get("/my-grid"), $"{order}/take-on");
        await Look.At(leader, $"{order}/done", "relay-done");
        await Look.At(leader, "/five-haves", "five-haves-grid");

        var official = await browser.SignedIn(
            portal,
            await portal.Open(Role.Official, OrderingStation.County)
        );
        await Look.At(official, "/grid", "grid-county");
        await Look.At(official, "/grid/import", "grid-import");
        await Look.At(
            official,
            $"/grid/units/{OrderingStation.County}/{GridUnit.KeyOf(grid.Station.Village).Id}",
            "grid-unit"
        );
        await Look.At(official, "/five-haves", "five-haves-county");
        await Look.At(official, "/hand-outs", "hand-outs-empty");

        var worker = await browser.SignedIn(
            portal,
            await portal.Open(Role.SocialWorker, OrderingStation.County, own)
        );
        var second = await grid.SentOrder("示例人二");
        await Look.At(worker, $"{second}/hand-out", "hand-out");
    }
}
