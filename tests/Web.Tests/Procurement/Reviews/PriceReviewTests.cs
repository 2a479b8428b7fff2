using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using StationPortal.Web.Tests.Procurement.Purchases;
using Xunit;
using static StationPortal.Web.Tests.Procurement.Reviews.ReviewDesk;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>A tender decided by price: the whole score of the rule book, a low price that is questioned, a bid ruled out, a dissent, the result and its mails.</summary>
public sealed class PriceReviewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Cheap = 3;
    private const int Faulty = 4;

    /// <summary>Points of A, B, C by member and item, rule book 8.2.</summary>
    private static readonly Dictionary<int, decimal[][]> Sheet = new()
    {
        [0] =
        [
            [36, 25, 14],
            [34, 24, 14],
            [38, 26, 14],
            [35, 25, 14],
            [33, 24, 14],
        ],
        [1] =
        [
            [38, 27, 18],
            [37, 26, 18],
            [39, 27, 18],
            [38, 26, 18],
            [36, 27, 18],
        ],
        [2] =
        [
            [40, 22, 20],
            [38, 23, 20],
            [39, 22, 20],
            [37, 23, 20],
            [40, 22, 20],
        ],
    };

    [Fact]
    public async Task the_lowest_price_that_stands_sets_the_scores_and_everyone_reads_the_same_numbers()
    {
        var world = await BidWorld.Open(portal, BidTender.ByPrice, suppliers: 5);
        var desk = new ReviewDesk(portal, world);
        await PricesAreExactToTheFen(world);
        await desk.Bid("480,000.00", "520,000.00", "600,000.00", "200,000.00", "590,000.00");
        await desk.OpenAndQualify();
        await desk.Draw(world.BuyerAccount.UserName);
        await desk.Declare();

        await TheLowPriceIsQuestioned(world, desk);
        await AFaultyBidIsRuledOut(desk);
        await desk.Score(Sheet);
        await TheReportShowsTheNumbersOfTheRuleBook(world, desk);
        await AMemberDissents(world, desk);
        await TheWinnerFollowsTheRanks(world, desk);
        await EachBidderLearnsItsOwnResult(world);
    }

    private static async Task PricesAreExactToTheFen(BidWorld world)
    {
        var offer = $"/bids/{world.Href}/offer";
        foreach (var typed in new[] { "480000.001", "-1", "４８００００", "四十八万" })
        {
            var page = await world.Agencies[0].Get(offer);
            page = await world.Agencies[0].Send(page, offer, ("Form.Price", typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.NotEqual("", page.Messages);
            Assert.Equal(
                typed,
                page.Document.QuerySelector("[name='Form.Price']")?.GetAttribute("value")
            );
        }

        await BidSteps.WriteBid(
            world,
            world.Agencies[0],
            ["c1", "c2", "c3"],
            ("Form.Price", "600,000.01")
        );
        var tooMuch = await world.Agencies[0].Get($"/bids/{world.Href}");
        Assert.False(tooMuch.Has("a[href$='/check']"), "A price above the ceiling can be sealed.");
    }

    private async Task TheLowPriceIsQuestioned(BidWorld world, ReviewDesk desk)
    {
        var leader = desk.Leader;
        var seat = await leader.Get(desk.Seat);
        Assert.Contains("触发异常低价审查：T1，T2，T3", seat.Text, StringComparison.Ordinal);
        var (question, judge) = ($"{desk.Sheet(Cheap)}/question", $"{desk.Sheet(Cheap)}/judge");
        await Refused(leader, question, "至少 30 分钟", ("Form.Minutes", "29"));
        await Refused(desk.Members[1], question, "只有评审组长", ("Form.Minutes", "30"));
        await PurchaseWalk.Ok(leader, question, ("Form.Minutes", "30"));
        var mails = await (await portal.SignedIn(Role.Administrator, BidWorld.Region)).Get(
            "/mails"
        );
        Assert.Contains($"请说明报价：{BidWorld.Title}", mails.Text, StringComparison.Ordinal);

        await Refused(
            leader,
            judge,
            "供应商可以说明到",
            ("Form.Finding", "NotProven"),
            ("Form.Opinion", "不合理")
        );
        var explain = $"/bids/{world.Href}/explain";
        await Refused(world.Agencies[Cheap], explain, "没有填写说明", ("Form.Text", " "));
        await PurchaseWalk.Ok(world.Agencies[Cheap], explain, ("Form.Text", "由志愿者提供服务"));
        await Refused(world.Agencies[Cheap], explain, "已经提交说明", ("Form.Text", "再补充"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Post(world.Agencies[0], explain, ("Form.Text", "没有被要求"))).Status
        );

        Assert.Contains(
            "由志愿者提供服务",
            (await leader.Get(judge)).Text,
            StringComparison.Ordinal
        );
        await Refused(leader, judge, "没有写明评审小组的意见", ("Form.Finding", "NotProven"));
        await PurchaseWalk.Ok(
            leader,
            judge,
            ("Form.Finding", "NotProven"),
            ("Form.Opinion", "低于最低工资成本")
        );
        Assert.DoesNotContain(
            NameOf(Cheap),
            (await leader.Get(desk.Seat)).Document.QuerySelector("ol.tasks")?.TextContent ?? "",
            StringComparison.Ordinal
        );
    }

    private static async Task<Page> Post(
        Visitor visitor,
        string path,
        params IReadOnlyList<(string Name, string Value)> values
    ) => await visitor.Send(await visitor.Get(path), path, values);

    private static async Task AFaultyBidIsRuledOut(ReviewDesk desk)
    {
        var ruleOut = $"{desk.Sheet(Faulty)}/rule-out";
        await Refused(desk.Leader, ruleOut, "没有写明无效的原因", ("Form.Reason", ""));
        await PurchaseWalk.Ok(desk.Leader, ruleOut, ("Form.Reason", "没有按要求签章"));
    }

    private static async Task TheReportShowsTheNumbersOfTheRuleBook(BidWorld world, ReviewDesk desk)
    {
        await desk.Report();
        var report = await world.Official.Get($"{desk.Review}/report");
        var price = Vectors.PriceScores("V-P1");
        Assert.Equal(
            [
                ["1", Name(1), "520,000.00", "520,000.00", "82.20", price["B"], "91.43"],
                ["2", Name(2), "600,000.00", "600,000.00", "81.20", price["C"], "89.20"],
                ["3", Name(0), "480,000.00", "480,000.00", "74.00", price["A"], "84.00"],
            ],
            Ranking(report)
        );
        Assert.Contains("低于最低工资成本", report.Text, StringComparison.Ordinal);
        Assert.Contains("没有按要求签章", report.Text, StringComparison.Ordinal);
        Assert.Equal(Ranking(report), Ranking(await world.Auditor.Get($"{desk.Review}/report")));

        static string Name(int supplier) => $"{NameOf(supplier)}(示例)";
    }

    private static async Task AMemberDissents(BidWorld world, ReviewDesk desk)
    {
        var dissent = $"{desk.Seat}/dissent";
        await Refused(desk.Members[2], dissent, "没有写明不同意见", ("Form.Reason", " "));
        await PurchaseWalk.Ok(desk.Members[2], dissent, ("Form.Reason", "团队分偏高"));
        Assert.Contains(
            "团队分偏高",
            (await world.Official.Get($"{desk.Review}/report")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task TheWinnerFollowsTheRanks(BidWorld world, ReviewDesk desk)
    {
        var confirm = $"{desk.Review}/confirm";
        await Refused(world.Official, confirm, "排名第 2", ("Form.Bid", $"{desk.BidOf(2)}"));
        await PurchaseWalk.Ok(world.Official, confirm);
        var late = await desk.Members[1].Get($"{desk.Seat}/dissent");
        late = await desk.Members[1].Send(late, $"{desk.Seat}/dissent", ("Form.Reason", "太迟"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        var published = await PurchaseWalk.Ok(
            world.Official,
            $"{desk.Review}/publish",
            ("Form.Address", "https://example.org/result"),
            ("Form.PublishedAt", "2026-03-30 09:45")
        );
        Assert.Contains("520,000.00", published.Text, StringComparison.Ordinal);
        Assert.Contains($"{NameOf(1)}(示例)", published.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("91.43", published.Text, StringComparison.Ordinal);
    }

    private async Task EachBidderLearnsItsOwnResult(BidWorld world)
    {
        var bid = $"/bids/{world.Href}";
        var winner = await world.Agencies[1].Get(bid);
        Assert.Contains("91.43", winner.Text, StringComparison.Ordinal);
        var loser = await world.Agencies[0].Get(bid);
        Assert.Contains("84.00", loser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("91.43", loser.Text, StringComparison.Ordinal);
        Assert.Contains(
            "低于最低工资成本",
            (await world.Agencies[Cheap].Get(bid)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "没有按要求签章",
            (await world.Agencies[Faulty].Get(bid)).Text,
            StringComparison.Ordinal
        );

        var admin = await portal.SignedIn(Role.Administrator, BidWorld.Region);
        var mails = await admin.Get("/mails");
        var subjects = mails.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent);
        Assert.Single(
            subjects,
            row => row.Contains($"中标通知：{BidWorld.Title}", StringComparison.Ordinal)
        );
        Assert.Equal(
            4,
            subjects.Count(row =>
                row.Contains($"采购结果：{BidWorld.Title}", StringComparison.Ordinal)
            )
        );
        await portal.SendMails();
        var sent = Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml");
        Assert.All(
            sent,
            file => Assert.DoesNotContain("91.43", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }
}
