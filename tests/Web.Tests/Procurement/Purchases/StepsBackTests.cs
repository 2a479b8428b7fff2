using System.Net;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>What is returned, corrected, cancelled and withdrawn on the way of a purchase, and where its money goes each time.</summary>
public sealed class StepsBackTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Notice = "http://www.ccgp.gov.cn/example/";

    [Fact]
    public async Task a_purchase_goes_back_at_every_step_and_frees_its_money()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        await walk.RegisterSupplier();
        await ThePlanIsReturnedAndMended(walk);
        await walk.At("2026-03-20 09:00");
        await walk.WriteTender();
        await walk.At("2026-04-08 09:00");
        await walk.Publish();
        await MoneyIs(walk, "预留", "2,400,000.00");
        await ACorrectionIsReturned(walk);
        await ACorrectionOfPriceAndTermMovesTheDates(walk);
        await TheTenderIsCancelled(walk);
        await ThePlanIsWithdrawn(walk);
    }

    private static async Task ThePlanIsReturnedAndMended(PurchaseWalk walk)
    {
        await walk.WritePlan();
        await walk.SubmitPlan();
        await Refused(walk.Checker, walk.Plan, $"{walk.Plan}/return", "原因", ("Back.Reason", " "));
        await Send(
            walk.Checker,
            walk.Plan,
            $"{walk.Plan}/return",
            ("Back.Reason", "数量“一”不清楚 𠮷")
        );
        var back = await walk.Writer.Get(walk.Plan);
        Assert.Contains("数量“一”不清楚 𠮷", back.Text, StringComparison.Ordinal);
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Plan}/change",
            ("Form.Title", "凤阳街道社工站'购买'服务项目 <䶮>🙂")
        );
        await walk.SubmitPlan();
        await walk.ApprovePlan();
        await MoneyIs(walk, "计划", "2,400,000.00");
        await PurchaseWalk.Ok(
            walk.Checker,
            $"{walk.Plan}/intent",
            ("Form.Address", Notice + "intent"),
            ("Form.PublishedAt", "2026-03-02 08:30")
        );
        Assert.Contains(
            "凤阳街道社工站'购买'服务项目 <䶮>🙂",
            (await walk.Writer.Get(walk.PublicIntent)).Text,
            StringComparison.Ordinal
        );
    }

    private async Task ACorrectionIsReturned(PurchaseWalk walk)
    {
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/correction",
            ("Form.Reason", "写错的更正"),
            ("Form.Content", "另一种服务内容")
        );
        await Send(
            walk.Checker,
            $"{walk.Tender}/correction/check",
            $"{walk.Tender}/correction/return",
            ("Back.Reason", "与计划不一致")
        );
        Assert.DoesNotContain(
            "另一种服务内容",
            (await new Visitor(portal.NewClient()).Get(walk.PublicTender)).Text,
            StringComparison.Ordinal
        );
        var timeline = await walk.Writer.Get($"{walk.Tender}?tab=timeline");
        Assert.Contains("与计划不一致", timeline.Text, StringComparison.Ordinal);
    }

    private async Task ACorrectionOfPriceAndTermMovesTheDates(PurchaseWalk walk)
    {
        await walk.At("2026-04-17 10:00");
        var write = $"{walk.Tender}/correction";
        await Refused(
            walk.Writer,
            write,
            write,
            "超过预算",
            ("Form.Reason", "提高价格"),
            ("Form.Ceiling", "7,200,000.01")
        );
        await PurchaseWalk.Ok(
            walk.Writer,
            write,
            ("Form.Reason", "调整价格和期限"),
            ("Form.Ceiling", "7,000,000.00"),
            ("Form.MinimumYearlyHours", "34000"),
            ("Form.End", "2029-05-31")
        );
        await PurchaseWalk.Ok(
            walk.Checker,
            $"{walk.Tender}/correction/check",
            ("Form.Address", Notice + "correction"),
            ("Form.PublishedAt", "2026-04-17 09:30")
        );
        var page = await new Visitor(portal.NewClient()).Get(walk.PublicTender);
        var sides = string.Join(
            ' ',
            page.Document.QuerySelectorAll(".sides").Select(side => side.TextContent)
        );
        foreach (
            var both in new[]
            {
                "7,200,000.00",
                "7,000,000.00",
                "35,244",
                "34,000",
                "2029-06-30",
                "2029-05-31",
                "2026-04-29 09:00",
                "2026-05-06 09:00",
            }
        )
        {
            Assert.Contains(both, sides, StringComparison.Ordinal);
        }

        var offer = await walk.Agency.Get(
            walk.Tender.Replace("/tenders/", "/bids/", StringComparison.Ordinal) + "/offer"
        );
        Assert.Contains("7,000,000.00", offer.Text, StringComparison.Ordinal);
        Assert.Contains(
            "34000",
            offer.Text.Replace(",", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private async Task TheTenderIsCancelled(PurchaseWalk walk)
    {
        var cancel = $"{walk.Tender}/cancel";
        var neighbour = await portal.SignedIn(StationPortal.Jurisdiction.Role.Official, "530199");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(cancel)).Status);
        await Refused(
            walk.Checker,
            cancel,
            cancel,
            "",
            ("Form.Ground", "NoLongerNeeded"),
            ("Form.Reason", "规划调整")
        );
        await PurchaseWalk.Ok(
            walk.Checker,
            cancel,
            ("Form.Ground", "NoLongerNeeded"),
            ("Form.Reason", "规划调整，不再需要"),
            ("Form.Address", Notice + "cancelled"),
            ("Form.PublishedAt", "2026-04-17 09:45")
        );
        var page = await new Visitor(portal.NewClient()).Get(walk.PublicTender);
        Assert.Contains("规划调整，不再需要", page.Text, StringComparison.Ordinal);
        await MoneyIs(walk, "预留", "0.00");
        var bid = walk.Tender.Replace("/tenders/", "/bids/", StringComparison.Ordinal);
        await Refused(
            walk.Agency,
            $"{bid}/offer",
            $"{bid}/offer",
            "终止",
            ("Form.YearlyHours", "36000"),
            ("Form.EssentialsAccepted", "true")
        );
    }

    private static async Task ThePlanIsWithdrawn(PurchaseWalk walk)
    {
        var withdraw = $"{walk.Plan}/withdraw";
        await Refused(walk.Writer, withdraw, withdraw, "原因", ("Form.Reason", ""));
        await PurchaseWalk.Ok(walk.Writer, withdraw, ("Form.Reason", "年度任务取消"));
        var plan = await walk.Writer.Get(walk.Plan);
        Assert.Contains("年度任务取消", plan.Text, StringComparison.Ordinal);
        await MoneyIs(walk, "计划", "0.00");
        var again = await walk.Writer.Get($"{walk.Plan}/tender");
        var refused = await walk.Writer.Send(
            again,
            $"{walk.Plan}/tender",
            ("Form.Number", "440105-2026-01997"),
            ("Form.Method", "OpenTender")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已经撤回", refused.Messages, StringComparison.Ordinal);
    }

    // The figure under its heading, over all sources.
    private static async Task MoneyIs(PurchaseWalk walk, string figure, string amount)
    {
        var budget = StationPortal.Procurement.Budget.KeyOf(PurchaseWalk.County, 2026);
        var page = await walk.Writer.Get($"/budgets/{budget.Tenant}/{budget.Id}");
        var cell = page.Document.QuerySelectorAll($"td[data-label='{figure}']")[^1];
        Assert.Equal(amount, cell.TextContent.Trim());
    }

    private static async Task Send(
        Visitor visitor,
        string page,
        string action,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var answer = await visitor.Send(await visitor.Get(page), action, values);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{action} {answer.Messages}");
    }

    private static async Task Refused(
        Visitor visitor,
        string page,
        string action,
        string words,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var answer = await visitor.Send(await visitor.Get(page), action, values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEqual("", answer.Messages);
        Assert.Contains(words, answer.Messages, StringComparison.Ordinal);
    }
}
