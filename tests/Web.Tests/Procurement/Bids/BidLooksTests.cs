using Microsoft.Playwright;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;
using static StationPortal.Web.Tests.Procurement.Bids.BidSteps;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>The pages of bids, committee and result in a real browser, wide and on a phone.</summary>
public sealed class BidLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_reads_well_wide_and_on_a_phone()
    {
        var world = await BidWorld.Open(portal);
        var agency = await browser.SignedIn(portal, world.AgencyAccounts[0]);
        var bid = $"/bids/{world.Href}";
        await Look.At(agency, "/bids", "bid-list");
        await Look.At(agency, bid, "bid-tasks-empty");
        for (var i = 0; i < world.Agencies.Count; i++)
        {
            await WriteBid(world, world.Agencies[i], Hours[i]);
        }

        await LookAt(agency, bid, "bid", "", "/offer", "/answers/c1", "/documents", "/check");
        for (var i = 0; i < world.Agencies.Count; i++)
        {
            await Seal(world, world.Agencies[i]);
        }

        await LookAt(agency, bid, "bid-sealed", "", "/receipt", "/withdraw");
        portal.Clock.Set(BidWorld.Deadline);
        await portal.RunTimedJobs();
        var official = await browser.SignedIn(portal, world.OfficialAccount);
        var review = $"/reviews/{world.Href}";
        await LookAt(official, review, "review-closed", "");
        await OpenAndQualify(portal, world);
        await LookAt(official, review, "review-opened", "", "/committee");
        await Draw(world);
        await LookAt(official, review, "review-drawn", "", "?tab=timeline");
        var seat = $"/seats/{world.Href}";
        var expert = await Drawn(world, seat);
        await LookAt(expert, seat, "seat", "", "/tie");
        var members = await Declare(world);
        var sheet = await expert.GotoAsync(seat);
        Assert.NotNull(sheet);
        var first = await expert.Locator("ol.tasks a").First.GetAttributeAsync("href") ?? "";
        await LookAt(expert, first, "seat-bid", "", "/items/c1");
        await Score(world, members);
        await LookAt(expert, seat, "seat-signed", "");
        await ReportConfirmPublish(world, members);
        await LookAt(official, review, "review-published", "", "/report");
        await Look.At(official, "/reviews", "review-list");
        await Look.At(agency, bid, "bid-result");
        var citizen = await browser.NewPerson(portal.Address);
        await Look.At(citizen, $"/public/results/{world.Href}", "result");
        await Look.At(citizen, "/public/results", "result-list");
    }

    private static async Task LookAt(
        IPage page,
        string at,
        string name,
        params IReadOnlyList<string> parts
    )
    {
        foreach (var part in parts)
        {
            await Look.At(page, at + part, name + part.Replace('/', '-').Replace('?', '-'));
        }
    }

    // The first expert that has a seat.
    private async Task<IPage> Drawn(BidWorld world, string seat)
    {
        foreach (var account in world.ExpertAccounts)
        {
            var page = await browser.SignedIn(portal, account);
            if ((await page.GotoAsync(seat))?.Status == 200)
            {
                return page;
            }
        }

        throw new InvalidOperationException("No expert was drawn.");
    }
}
