using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>A consultation in which one final offer is left at the minute (GP-52).</summary>
public sealed class OneFinalOfferTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task with_one_final_offer_the_consultation_ends()
    {
        var world = await BidWorld.Open(portal, BidTender.Consultation);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("480,000.00", "520,000.00", "600,000.00");
        await desk.FillSeats();
        await desk.AskForFinalOffers("2026-03-30 11:00");
        await desk.HandIn(0, "470,000.00");
        await desk.HandIn(1, "469,000.00");
        var back = $"{desk.Final}/take-back";
        await world.Agencies[1].Send(await world.Agencies[1].Get(back), back);

        portal.Clock.Set(BidWorld.Deadline.AddMinutes(90));
        await portal.RunTimedJobs();

        var review = await world.Official.Get(desk.Review);
        Assert.Contains("剩余 1 个投标，至少需要 2 个（GP-52）", review.Text);
        Assert.DoesNotContain("470,000.00", review.Text);
        Assert.Contains(
            "没有读取您的最后报价",
            (await world.Agencies[0].Get($"/bids/{world.Href}")).Text
        );
        Assert.Contains("已退出磋商", (await world.Agencies[1].Get("/bids")).Text);
    }
}
