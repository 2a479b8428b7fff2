using System.Net;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;
using static StationPortal.Web.Tests.Procurement.Reviews.ReviewDesk;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>The last round of a consultation through its pages: needs changed, final offers asked for, handed in, opened at the minute.</summary>
public sealed class FinalOfferPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Until = "2026-03-30 11:00";

    private static readonly DateTimeOffset TheMinute = BidWorld.Deadline.AddMinutes(90);

    [Fact]
    public async Task the_needs_change_everyone_is_asked_and_the_final_offers_open_by_themselves()
    {
        var world = await BidWorld.Open(portal, BidTender.Consultation);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("480,000.00", "520,000.00", "600,000.00");
        await desk.FillSeats();
        await TheNeedsChange(world, desk);
        await ScoringWaits(desk);
        await Refused(
            desk.Leader,
            $"{desk.Seat}/final-offers",
            "还有 2 家供应商没有磋商",
            ("Form.Consulted", $"{desk.BidOf(0)}"),
            ("Form.Until", Until)
        );
        await desk.AskForFinalOffers(Until);

        await EverySupplierIsTold(world, desk);
        await WrongPricesAreTold(world, desk);
        await desk.HandIn(0, "470,000.00");
        var replaced = await desk.HandIn(0, "465,000.00");
        Assert.Equal(2, replaced.Document.QuerySelectorAll(".as-written").Count(IsHash));
        await desk.HandIn(1, "468,000.00");
        Assert.DoesNotContain(
            "提交最后报价：",
            (await world.Agencies[0].Get("/")).Text,
            StringComparison.Ordinal
        );

        var open = await world.Agencies[2].Get(desk.Final);
        portal.Clock.Set(TheMinute);
        await portal.RunTimedJobs();

        var late = await world.Agencies[2].Send(open, desk.Final, ("Form.Price", "1.00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("已经截止", late.Messages, StringComparison.Ordinal);
        await TheFinalOffersCount(world, desk);
    }

    private static async Task TheNeedsChange(BidWorld world, ReviewDesk desk)
    {
        var needs = $"{desk.Seat}/needs";
        await desk.Leader.Send(
            await desk.Leader.Get(needs),
            needs,
            ("Form.Reason", "社工人数由 20 名改为 15 名。")
        );
        Assert.Contains("确认需求变动：", (await world.Buyer.Get("/")).Text);
        var answer = $"{desk.Review}/needs";
        await Refused(world.Official, answer, "采购人代表", ("Form.Finding", "Confirm"));
        await Refused(world.Buyer, answer, "没有选择结论");
        await world.Buyer.Send(await world.Buyer.Get(answer), answer, ("Form.Finding", "Confirm"));
        Assert.Contains("采购人已确认", (await world.Official.Get(desk.Review)).Text);
    }

    private static async Task ScoringWaits(ReviewDesk desk)
    {
        var item = await desk.Leader.Get($"{desk.Sheet(0)}/items/c1");
        Assert.False(item.Has("[name='Form.Points']"));
        Assert.Contains("现在不能打分", item.Text);
    }

    private static async Task EverySupplierIsTold(BidWorld world, ReviewDesk desk)
    {
        foreach (var agency in world.Agencies)
        {
            Assert.Contains("请提交最后报价：", (await agency.Get("/inbox")).Text);
            Assert.Contains("提交最后报价：", (await agency.Get("/")).Text);
            Assert.Contains("待提交最后报价", (await agency.Get("/bids")).Text);
            Assert.Contains("社工人数由 20 名改为 15 名", (await agency.Get(desk.Final)).Text);
        }
    }

    private static async Task WrongPricesAreTold(BidWorld world, ReviewDesk desk)
    {
        foreach (
            var (price, words) in new[]
            {
                ("470,000.005", "两位小数"),
                ("-1", "负数"),
                ("４７００００", "半角数字"),
                ("600,000.01", "最高限价"),
                ("", "没有填写报价"),
            }
        )
        {
            await Refused(world.Agencies[0], desk.Final, words, ("Form.Price", price));
        }
    }

    private static async Task TheFinalOffersCount(BidWorld world, ReviewDesk desk)
    {
        var review = await world.Official.Get(desk.Review);
        Assert.Contains("465,000.00", review.Text);
        Assert.Contains("468,000.00", review.Text);
        Assert.Contains("没有提交，视为退出磋商", review.Text);
        Assert.Contains("465,000.00", (await desk.Leader.Get(desk.Sheet(0))).Text);
        Assert.True(
            (await desk.Leader.Get($"{desk.Sheet(0)}/items/c1")).Has("[name='Form.Points']")
        );
        var own = await world.Agencies[0].Get($"/bids/{world.Href}");
        Assert.Contains("465,000.00", own.Text);
        Assert.DoesNotContain("468,000.00", own.Text);
        Assert.Contains("已退出磋商", (await world.Agencies[2].Get($"/bids/{world.Href}")).Text);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Agencies[2].Get($"{desk.Final}/take-back")).Status
        );
    }

    private static bool IsHash(AngleSharp.Dom.IElement element) =>
        element.TextContent.Trim().Length == 64;
}
