using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Budgets;

public sealed class BudgetPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "530199";
    private static readonly Guid Id = Budget.KeyOf(County, 2026).Id;
    private static readonly string Href = $"/budgets/{County}/{Id}";

    [Fact]
    public async Task an_official_enters_the_years_money_and_follows_each_figure_to_its_events()
    {
        var official = await portal.SignedIn(Role.Official, County);
        await Enter(official);
        var page = await official.Get(Href);
        Assert.Contains("2,000,000.00", page.Text, StringComparison.Ordinal);

        page = await official.Send(
            await official.Get($"{Href}/cap"),
            $"{Href}/cap",
            ("Form.Base", "10,000,000.00"),
            ("Form.DocumentNumber", "示例民函〔2026〕3号")
        );
        Assert.Contains("500,000.00", page.Text, StringComparison.Ordinal);

        page = await official.Send(
            await official.Get($"{Href}/outside"),
            $"{Href}/outside",
            ("Form.Number", "HT-2026-001"),
            ("Form.Title", "社工站服务"),
            ("Form.SupplierName", "示例社工服务中心"),
            ("Form.SignedOn", "2026-01-05"),
            ("Form.Source", "ReliefFunds"),
            ("Form.Parts", "500000.01")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("还可使用 500,000.00 元", page.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "500000.01",
            page.Document.QuerySelector("[name='Form.Parts']")?.GetAttribute("value") ?? "",
            StringComparison.Ordinal
        );

        page = await official.Send(page, $"{Href}/outside", ("Form.Parts", "400000"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var ledger = await official.Get($"{Href}/ledger?figure=Committed&source=ReliefFunds");
        Assert.Contains("HT-2026-001", ledger.Text, StringComparison.Ordinal);
        Assert.Contains("400,000.00", ledger.Text, StringComparison.Ordinal);

        // CA-06, CA-07: a lower base is a fact; the page turns red.
        page = await official.Send(
            await official.Get($"{Href}/cap"),
            $"{Href}/cap",
            ("Form.Base", "7,000,000.00"),
            ("Form.DocumentNumber", "示例民函〔2026〕9号")
        );
        Assert.True(page.Has(".panel-red"), page.Text);
        Assert.Contains("50,000.00", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "350,000.00",
            (await official.Get($"{Href}?tab=timeline")).Text,
            StringComparison.Ordinal
        );
        await OthersSeeOnlyWhatIsTheirs();
    }

    private async Task OthersSeeOnlyWhatIsTheirs()
    {
        var visitor = new Visitor(portal.NewClient());
        var use = await visitor.Get($"/public/budget/{County}/2026");
        Assert.Contains("400,000.00", use.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HT-2026-001", use.Text, StringComparison.Ordinal);
        Assert.Contains(
            "530199",
            (await visitor.Get("/public/budget?year=2026")).Document.Body?.InnerHtml ?? "",
            StringComparison.Ordinal
        );

        var province = await portal.SignedIn(Role.Official, "530000");
        Assert.Equal(HttpStatusCode.OK, (await province.Get(Href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await province.Get($"{Href}/cap")).Status);
        var neighbour = await portal.SignedIn(Role.Official, "440105");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(Href)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await neighbour.Get($"{Href}/ledger?figure=Paid")).Status
        );
        var agency = await portal.SignedIn(Role.Auditor, County);
        Assert.Equal(HttpStatusCode.OK, (await agency.Get(Href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get("/budgets/new")).Status);
    }

    private static async Task Enter(Visitor official)
    {
        var page = await official.Send(
            await official.Get("/budgets/new"),
            "/budgets/new",
            ("Form.Year", "2026"),
            ("Form.DocumentNumber", "示例财预〔2026〕1号"),
            ("Form.ReliefFunds", "2,000,000.00"),
            ("Form.OtherFiscal", "３０００")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await official.Send(page, "/budgets/new", ("Form.OtherFiscal", "3000000"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Href, page.Address.AbsolutePath);
    }
}
