using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Reviews;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>竞争性磋商 from its draft to the award: two suppliers are enough for a service, price counts 30 points (rule book, V-P8).</summary>
public sealed class ConsultationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] FirstPrices = ["479,000.00", "470,000.00"];
    private static readonly string[] FinalPrices = ["468,000.00", "475,000.00"];

    // Means 52.00 and 56.00 of three members.
    private static readonly string[][][] Points =
    [
        [
            ["30", "20"],
            ["31", "21"],
            ["32", "22"],
        ],
        [
            ["33", "21"],
            ["34", "22"],
            ["35", "23"],
        ],
    ];

    private readonly string[] codes =
    [
        PurchaseWalk.CreditCode,
        DemoData.ReadSuppliers()[1].CreditCode,
    ];

    private string Bids { get; set; } = "";
    private string Review { get; set; } = "";
    private string Seat { get; set; } = "";

    [Fact]
    public async Task a_consultation_goes_from_its_draft_to_its_award()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        var second = await portal.Open(Role.Agency, PurchaseWalk.County, codes[1]);
        await walk.RegisterSupplier();
        await walk.Register(await portal.SignIn(second), codes[1], "示例第二社工中心");
        await walk.PlanIt();
        await walk.At("2026-03-20 09:00");
        await TheMethodNeedsItsReason(walk);
        await Write(walk);
        await walk.At("2026-04-08 09:00");
        await walk.Publish();
        (Bids, Review, Seat) = (Under(walk, "bids"), Under(walk, "reviews"), Under(walk, "seats"));

        await walk.At("2026-04-17 10:00");
        Visitor[] agencies = [walk.Agency, await portal.SignIn(second)];
        foreach (var (agency, price) in agencies.Zip(FirstPrices))
        {
            await Bid(agency, price);
        }

        await walk.At("2026-04-20 09:00");
        await Open(walk);
        var members = await Draw(walk);
        await FinalOffers([walk.Agency, await portal.SignIn(second)], members);
        await Score(members);
        await TheRankingFollowsTheRuleBook(walk, members);
        await TheResultIsPublic(walk, await portal.SignIn(second));
    }

    private static async Task TheMethodNeedsItsReason(PurchaseWalk walk)
    {
        var begin = $"{walk.Plan}/tender";
        var refused = await walk.Writer.Send(
            await walk.Writer.Get(begin),
            begin,
            ("Form.Number", "440105-2026-00808"),
            ("Form.Method", "Consultation")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var begun = await walk.Begin(
            "440105-2026-00808",
            ("Form.Method", "Consultation"),
            ("Form.MethodReason", "技术复杂，不能事先确定详细规格"),
            ("Form.MethodApproval", "示例财采〔2026〕8号")
        );
        Assert.Contains("440105-2026-00808", begun.Text, StringComparison.Ordinal);
    }

    private static async Task Write(PurchaseWalk walk)
    {
        await walk.WriteScope();
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/pricing",
            ("Form.Basis", "Price"),
            ("Form.Ceiling", "480,000.00")
        );
        await walk.WriteRequirements();
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/criteria",
            ("Form.Criteria[0].Name", "价格"),
            ("Form.Criteria[0].Points", "30"),
            ("Form.Criteria[0].Kind", "Price"),
            ("Form.Criteria[1].Name", "服务方案"),
            ("Form.Criteria[1].Points", "40"),
            ("Form.Criteria[1].Kind", "Judged"),
            ("Form.Criteria[1].Steps", "优 31-40 分，良 21-30 分，一般 0-20 分"),
            ("Form.Criteria[2].Name", "服务团队"),
            ("Form.Criteria[2].Points", "30"),
            ("Form.Criteria[2].Kind", "Judged"),
            ("Form.Criteria[2].Steps", "优 21-30 分，良 11-20 分，一般 0-10 分")
        );
        await walk.AddDocuments();
        await PurchaseWalk.Ok(
            walk.Writer,
            $"{walk.Tender}/dates",
            ("Form.DocumentsUntil", "2026-04-16"),
            ("Form.Deadline", "2026-04-20 09:00"),
            ("Form.OpeningAt", "2026-04-20 09:00"),
            ("Form.Place", "海珠区公共资源交易中心")
        );
    }

    private async Task Bid(Visitor agency, string price)
    {
        await PurchaseWalk.Ok(
            agency,
            $"{Bids}/offer",
            ("Form.Price", price),
            ("Form.EssentialsAccepted", "true")
        );
        foreach (var criterion in new[] { "c2", "c3" })
        {
            await PurchaseWalk.Ok(
                agency,
                $"{Bids}/answers/{criterion}",
                ("Form.Text", "“按需求响应”，配备 20 名社工 𠮷䶮🙂")
            );
        }

        await PurchaseWalk.Ok(agency, $"{Bids}/check");
    }

    private async Task Open(PurchaseWalk walk)
    {
        await portal.RunTimedJobs();
        await walk.Checker.Send(await walk.Checker.Get(Review), $"{Review}/open");
        var qualified = await walk.Checker.Send(
            await walk.Checker.Get($"{Review}/qualifications"),
            $"{Review}/qualifications",
            ("Form.Lines[0].Outcome", "Passed"),
            ("Form.Lines[1].Outcome", "Passed")
        );
        Assert.Equal(Review, qualified.Address.AbsolutePath);
    }

    private async Task<List<Visitor>> Draw(PurchaseWalk walk)
    {
        var representative = await portal.Open(Role.Official, PurchaseWalk.County);
        List<Visitor> people = [];
        for (var n = 0; n < 2; n++)
        {
            var expert = await portal.Open(Role.Expert, "440000");
            await portal
                .Services.GetRequiredService<Decider>()
                .Decide(
                    new ListExpert(expert.Id, Guid.NewGuid(), "440000", "社会工作", null),
                    Actor.Portal(RegionCode.Nation),
                    CancellationToken.None
                );
            people.Add(await portal.SignIn(expert));
        }

        people.Add(await portal.SignIn(representative));
        var drawn = await walk.Checker.SendFiles(
            await walk.Checker.Get($"{Review}/committee"),
            $"{Review}/committee",
            [("Form.Letter", "授权函.pdf", PurchaseWalk.Pdf("letter"))],
            ("Form.Experts", "2"),
            ("Form.Representative", representative.UserName)
        );
        Assert.Equal(Review, drawn.Address.AbsolutePath);
        foreach (var member in people)
        {
            await member.Send(await member.Get(Seat), $"{Seat}/declare");
        }

        return people;
    }

    // The price that counts is the final one: the first offers stood the other way round.
    private async Task FinalOffers(Visitor[] agencies, List<Visitor> members)
    {
        var ask = $"{Seat}/final-offers";
        foreach (var member in members)
        {
            if ((await member.Get(Seat)).Has($"a[href='{ask}']"))
            {
                await PurchaseWalk.Ok(
                    member,
                    ask,
                    ("Form.Consulted", $"{BidOf(codes[0])}"),
                    ("Form.Consulted", $"{BidOf(codes[1])}"),
                    ("Form.Until", "2026-04-20 10:00")
                );
            }
        }

        foreach (var (agency, price) in agencies.Zip(FinalPrices))
        {
            await PurchaseWalk.Ok(agency, $"{Bids}/final", ("Form.Price", price));
        }

        portal.Clock.Set(ChinaTime.At(new(2026, 4, 20), new(10, 0)));
        await portal.RunTimedJobs();
    }

    private async Task Score(List<Visitor> members)
    {
        foreach (var (m, member) in members.Index())
        {
            foreach (var (n, code) in codes.Index())
            {
                foreach (var (item, points) in new[] { "c2", "c3" }.Zip(Points[n][m]))
                {
                    await PurchaseWalk.Ok(
                        member,
                        $"{Seat}/bids/{BidOf(code)}/items/{item}",
                        ("Form.Points", points),
                        ("Form.Reason", "措施具体")
                    );
                }
            }

            await member.Send(await member.Get(Seat), $"{Seat}/sign");
        }
    }

    private async Task TheRankingFollowsTheRuleBook(PurchaseWalk walk, List<Visitor> members)
    {
        foreach (var member in members)
        {
            var desk = await member.Get(Seat);
            if (desk.Has($"form[action='{Seat}/report']"))
            {
                await member.Send(desk, $"{Seat}/report");
            }
        }

        Assert.Equal(
            [
                ["1", "示例第二社工中心", "475,000.00", "475,000.00", "56.00", "29.56", "85.56"],
                ["2", "示例社工服务中心", "468,000.00", "468,000.00", "52.00", "30.00", "82.00"],
            ],
            ReviewDesk.Ranking(await walk.Checker.Get($"{Review}/report"))
        );
    }

    // 214号: the outcome of a consultation is 成交, never 中标.
    private async Task TheBiddersAreTold(PurchaseWalk walk, Visitor winner)
    {
        foreach (
            var (agency, told, shown) in new[]
            {
                (winner, "成交通知：", "成交"),
                (walk.Agency, "您机构未成交", "未成交"),
            }
        )
        {
            var inbox = await agency.Get("/inbox");
            Assert.Contains(told, inbox.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("中标", inbox.Text, StringComparison.Ordinal);
            foreach (var page in new[] { "/bids", Bids })
            {
                var bid = await agency.Get(page);
                Assert.Contains(shown, bid.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("中标", bid.Text, StringComparison.Ordinal);
            }
        }
    }

    private async Task TheResultIsPublic(PurchaseWalk walk, Visitor winner)
    {
        await PurchaseWalk.Ok(walk.Checker, $"{Review}/confirm");
        await PurchaseWalk.Ok(
            walk.Checker,
            $"{Review}/publish",
            ("Form.Address", "https://www.ccgp.gov.cn/example/result"),
            ("Form.PublishedAt", "2026-04-20 09:45")
        );
        var citizen = new Visitor(portal.NewClient());
        var result = await citizen.Get(Under(walk, "public/results"));
        Assert.Contains("竞争性磋商", result.Text, StringComparison.Ordinal);
        Assert.Contains("示例第二社工中心", result.Text, StringComparison.Ordinal);
        Assert.Contains("475,000.00", result.Text, StringComparison.Ordinal);
        Assert.Contains("成交供应商", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("中标", result.Text, StringComparison.Ordinal);
        await TheBiddersAreTold(walk, winner);
        var tender = await walk.Writer.Get(walk.Tender);
        Assert.Contains(
            "/contracts",
            tender.Document.QuerySelector("main")!.InnerHtml,
            StringComparison.Ordinal
        );
    }

    private static string Under(PurchaseWalk walk, string place) =>
        walk.Tender.Replace("/tenders/", $"/{place}/", StringComparison.Ordinal);

    private Guid BidOf(string code)
    {
        var id = Guid.Parse(Bids[(Bids.LastIndexOf('/') + 1)..]);
        return StationPortal
            .Procurement.Bid.Key(new(PurchaseWalk.County, id), Supplier.KeyOf(code).Id)
            .Id;
    }
}
