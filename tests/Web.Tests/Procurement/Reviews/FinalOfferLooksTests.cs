using Microsoft.Playwright;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>The pages of a consultation's last round in a real browser, wide and on a phone.</summary>
public sealed class FinalOfferLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_the_last_round_reads_well_wide_and_on_a_phone()
    {
        var world = await BidWorld.Open(portal, BidTender.Consultation);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("480,000.00", "520,000.00", "600,000.00");
        await desk.FillSeats();
        var leader = await Leader(world, desk);
        await Look.At(leader, desk.Seat, "offers-leader");
        await Look.At(leader, $"{desk.Seat}/needs", "offers-needs");
        await leader.FillAsync("[name='Form.Reason']", "社工人数由 20 名改为 15 名。");
        await leader.ClickAsync("main form button.btn-primary");
        var buyer = await browser.SignedIn(portal, world.BuyerAccount);
        await Look.At(buyer, $"{desk.Review}/needs", "offers-needs-answer");
        await buyer.CheckAsync("[value='Confirm']");
        await buyer.ClickAsync("main form button.btn-primary");
        await Look.At(leader, $"{desk.Seat}/final-offers", "offers-ask");
        await desk.AskForFinalOffers("2026-03-30 11:00");
        var agency = await browser.SignedIn(portal, world.AgencyAccounts[0]);
        await Look.At(agency, $"/bids/{world.Href}", "offers-bid");
        await desk.HandIn(0, "470,000.00");
        await desk.HandIn(1, "468,000.00");
        await Look.At(agency, desk.Final, "offers-final");
        await Look.At(agency, $"{desk.Final}/take-back", "offers-take-back");
        await Look.At(leader, desk.Seat, "offers-waiting");
        portal.Clock.Set(BidWorld.Deadline.AddMinutes(90));
        await portal.RunTimedJobs();
        await Look.At(
            await browser.SignedIn(portal, world.OfficialAccount),
            desk.Review,
            "offers-opened"
        );
    }

    private async Task<IPage> Leader(BidWorld world, ReviewDesk desk)
    {
        foreach (var account in world.ExpertAccounts)
        {
            var page = await browser.SignedIn(portal, account);
            await page.GotoAsync(desk.Seat);
            if (await page.Locator($"a[href='{desk.Seat}/final-offers']").CountAsync() > 0)
            {
                return page;
            }
        }

        throw new InvalidOperationException("Nobody leads the committee.");
    }
}
