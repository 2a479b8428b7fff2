using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

public sealed class PurchasePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = PurchaseWalk.County;

    [Fact]
    public async Task case_1_goes_from_the_plan_to_a_corrected_public_tender()
    {
        var walk = new PurchaseWalk(portal);
        var visitor = new Visitor(portal.NewClient());
        await walk.Open();
        await walk.RegisterSupplier();
        await walk.PlanIt();
        await TheIntentIsPublic(walk, visitor);

        await walk.At("2026-03-20 09:00");
        await walk.WriteTender();
        var tasks = await walk.Writer.Get($"{walk.Tender}/draft");
        Assert.Contains("不得早于 2026-04-01", tasks.Text, StringComparison.Ordinal);
        Assert.Equal(6, tasks.Document.QuerySelectorAll(".tasks .tag-green").Length);
        await ADraftIsNobodyElses(walk, visitor);

        await walk.At("2026-04-08 09:00");
        await FourEyes(walk);
        await walk.Publish();
        await EveryoneReadsIt(walk, visitor);
        await QuestionsAreAnsweredInPublic(walk, visitor);
        await ACorrectionKeepsBothVersions(walk, visitor);
        await ItCanBeSeenAsItStood(walk);
    }

    private static async Task TheIntentIsPublic(PurchaseWalk walk, Visitor visitor)
    {
        var list = await visitor.Get("/public/intents");
        Assert.Contains("凤阳街道社工站", list.Text, StringComparison.Ordinal);
        var page = await visitor.Get(
            walk.Plan.Replace("/plans/", "/public/intents/", StringComparison.Ordinal)
        );
        Assert.Contains("7,200,000.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-04-01", page.Text, StringComparison.Ordinal);
        Assert.Contains("希望增加探访", page.Text, StringComparison.Ordinal);
    }

    private async Task ADraftIsNobodyElses(PurchaseWalk walk, Visitor visitor)
    {
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await visitor.Get(
                    walk.Tender.Replace("/tenders/", "/public/tenders/", StringComparison.Ordinal)
                )
            ).Status
        );
        var neighbour = await portal.SignedIn(Role.Official, "530199");
        foreach (var page in new[] { "", "/draft", "/scope", "/documents", "/check", "/cancel" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(walk.Tender + page)).Status);
        }

        Assert.DoesNotContain(
            "凤阳街道社工站",
            (await neighbour.Get("/tenders")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task FourEyes(PurchaseWalk walk)
    {
        await walk.Writer.Send(
            await walk.Writer.Get($"{walk.Tender}/draft"),
            $"{walk.Tender}/draft"
        );
        var page = await walk.Writer.Send(
            await walk.Writer.Get($"{walk.Tender}/check"),
            $"{walk.Tender}/check",
            ("Form.Address", "http://www.ccgp.gov.cn/tender/1"),
            ("Form.PublishedAt", "2026-04-08 08:30")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("编制人不得复核", page.Messages, StringComparison.Ordinal);
        page = await walk.Checker.Send(
            await walk.Checker.Get($"{walk.Tender}/check"),
            $"{walk.Tender}/return",
            ("Back.Reason", "核对开标地点")
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "核对开标地点",
            (await walk.Writer.Get($"{walk.Tender}/draft")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task EveryoneReadsIt(PurchaseWalk walk, Visitor visitor)
    {
        var list = await visitor.Get("/public/tenders?status=Published");
        Assert.Contains("440105-2026-01996", list.Text, StringComparison.Ordinal);
        var page = await visitor.Get(walk.PublicTender);
        Assert.Contains("35,244", page.Text, StringComparison.Ordinal);
        Assert.Contains("2026-04-29 09:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("凤阳街道", page.Text, StringComparison.Ordinal);
        var document = page.Document.QuerySelector("a[href*='/documents/']");
        var file = await visitor.Client.GetAsync(document?.GetAttribute("href"));
        Assert.Equal(PurchaseWalk.Pdf("main"), await file.Content.ReadAsByteArrayAsync());
        var budget = await walk.Writer.Get("/budgets");
        Assert.Contains("3,000,000.00", budget.Text, StringComparison.Ordinal);
    }

    private static async Task QuestionsAreAnsweredInPublic(PurchaseWalk walk, Visitor visitor)
    {
        var page = await walk.Agency.Get(walk.PublicTender);
        page = await walk.Agency.Send(
            page,
            walk.PublicTender + "/ask",
            ("Form.Text", "服务时数是否包括督导?")
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var timeline = await walk.Writer.Get($"{walk.Tender}?tab=timeline");
        Assert.Contains("供应商提问", timeline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(walk.AgencyAccount.UserName, timeline.Text, StringComparison.Ordinal);
        var answered = await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/questions",
            ("Form.Answer", "不包括督导时数。")
        );
        Assert.DoesNotContain("待答复的问题", answered.Text, StringComparison.Ordinal);
        var read = await visitor.Get(walk.PublicTender);
        Assert.Contains("不包括督导时数。", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例社工服务中心", read.Text, StringComparison.Ordinal);

        await walk.At("2026-04-29 09:01");
        Assert.False(
            (await walk.Agency.Get(walk.PublicTender)).Has("[name='Form.Text']"),
            "After the deadline nothing is asked."
        );
        await walk.At("2026-04-08 10:00");
    }

    private static async Task ACorrectionKeepsBothVersions(PurchaseWalk walk, Visitor visitor)
    {
        await walk.At("2026-04-17 10:00");
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/correction",
            ("Form.Reason", "评分细则有误"),
            ("Form.AffectsBids", "true"),
            ("Form.DocumentsUntil", "2026-04-21"),
            ("Form.Deadline", "2026-05-06 09:00"),
            ("Form.OpeningAt", "2026-05-06 09:00"),
            ("Form.Criteria[0].Points", "30"),
            ("Form.Criteria[1].Points", "70")
        );
        Assert.DoesNotContain(
            "评分细则有误",
            (await visitor.Get(walk.PublicTender)).Text,
            StringComparison.Ordinal
        );
        await PurchaseWalk.Ok(
            walk.Checker,
            $"{walk.Tender}/correction/check",
            ("Form.Address", "http://www.ccgp.gov.cn/correction/1"),
            ("Form.PublishedAt", "2026-04-17 09:30")
        );
        var page = await visitor.Get(walk.PublicTender);
        var corrections = page.Document.QuerySelectorAll(".sides").Select(side => side.TextContent);
        var both = string.Join(' ', corrections);
        Assert.Contains("服务方案：80 分", both, StringComparison.Ordinal);
        Assert.Contains("服务方案：70 分", both, StringComparison.Ordinal);
        Assert.Contains("2026-04-29 09:00", both, StringComparison.Ordinal);
        Assert.Contains("2026-05-06 09:00", both, StringComparison.Ordinal);
    }

    private static async Task ItCanBeSeenAsItStood(PurchaseWalk walk)
    {
        var then = await walk.Writer.Get($"{walk.Tender}?on=2026-04-08");
        Assert.Contains("2026-04-29 09:00", then.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-05-06 09:00", then.Text, StringComparison.Ordinal);
        var now = await walk.Writer.Get(walk.Tender);
        Assert.Contains("2026-05-06 09:00", now.Text, StringComparison.Ordinal);
    }
}
