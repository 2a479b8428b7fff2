using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>A tender that the buyer cancels while its bids are evaluated.</summary>
public sealed class CancelledReviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task the_evaluation_says_that_the_tender_was_cancelled_and_asks_for_nothing_more()
    {
        var world = await BidWorld.Open(portal, BidTender.ByPrice);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("500,000.00", "520,000.00", "560,000.00");
        await desk.OpenAndQualify();
        await desk.Draw(world.BuyerAccount.UserName);
        await desk.Declare();
        var item = $"{desk.Sheet(0)}/items/c1";
        var stale = await desk.Leader.Get(item);
        var cancel = $"/tenders/{world.Href}/cancel";
        var done = await world.Official.Send(
            await world.Official.Get(cancel),
            cancel,
            ("Form.Ground", "NoLongerNeeded"),
            ("Form.Reason", "任务取消"),
            ("Form.Address", "https://www.ccgp.gov.cn/example/end"),
            ("Form.PublishedAt", "2026-03-30 09:50")
        );
        Assert.Contains("采购已终止", done.Messages, StringComparison.Ordinal);

        var review = await world.Official.Get(desk.Review);
        Assert.Contains("已终止", review.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("采购已终止", review.Text, StringComparison.Ordinal);
        Assert.Contains("任务取消", review.Text, StringComparison.Ordinal);
        Assert.False(review.Has("main form[method='post']"));
        var seat = await desk.Leader.Get(desk.Seat);
        Assert.Contains("不再评审", seat.Text, StringComparison.Ordinal);
        Assert.False(seat.Has("main form[method='post']"));
        var home = await desk.Leader.Get("/");
        Assert.DoesNotContain(BidWorld.Title, home.Text, StringComparison.Ordinal);
        var refused = await desk.Leader.Send(
            stale,
            item,
            ("Form.Points", "30"),
            ("Form.Reason", "方案清楚")
        );
        Assert.Contains("已经终止或者废标", refused.Messages, StringComparison.Ordinal);
    }
}
