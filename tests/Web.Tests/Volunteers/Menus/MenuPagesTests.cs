using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Menus;

public sealed class MenuPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task a_county_begins_with_the_default_menu_changes_and_publishes_it()
    {
        const string county = "530199";
        var (href, draft) = Addresses(county);
        var official = await portal.SignedIn(Role.Official, county);
        var page = await official.Send(
            await official.Get("/menus/new"),
            "/menus/new",
            ("Form.FromDefault", "true")
        );
        Assert.Equal(draft, page.Address.AbsolutePath);
        Assert.Contains("健康指标（4 项）", page.Text, StringComparison.Ordinal);

        page = await official.Send(
            await official.Get($"{draft}/line?code=C01"),
            $"{draft}/line",
            ("Form.Minutes", "500")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("5 至 480 分钟", page.Messages, StringComparison.Ordinal);
        page = await official.Send(page, $"{draft}/line", ("Form.Minutes", "70"));
        Assert.Contains("70 分钟，2 人", page.Text, StringComparison.Ordinal);
        page = await official.Send(
            await official.Get($"{draft}/remove?code=A04"),
            $"{draft}/remove",
            ("Form.Reason", "示例：暂不提供")
        );
        Assert.Contains("助洁（3 项）", page.Text, StringComparison.Ordinal);

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await official.Get($"/public/menus/{county}")).Status
        );
        page = await Publish(official, draft, "2026-03-01");
        Assert.Contains("已过去的日子不能改变", page.Messages, StringComparison.Ordinal);
        page = await Publish(official, draft, "2026-03-02");
        Assert.Equal(href, page.Address.AbsolutePath);
        Assert.Contains("执行中", page.Text, StringComparison.Ordinal);

        await TheNextVersionShowsWhatItChanges(official, href, draft);
        await OthersReadWhatIsPublishedAndNoDraft(county, href, draft);
    }

    [Fact]
    public async Task a_file_is_imported_whole_or_not_at_all_and_exported_to_be_imported_again()
    {
        const string county = "440105";
        var (_, draft) = Addresses(county);
        var official = await portal.SignedIn(Role.Official, county);
        await official.Send(
            await official.Get("/menus/new"),
            "/menus/new",
            ("Form.FromDefault", "false")
        );

        var page = await Import(
            official,
            draft,
            MenuLines.Csv(
                MenuLines.Cleaning,
                MenuLines.Cleaning,
                MenuLines
                    .Bath.Replace("是,是,是", "是,否,是", StringComparison.Ordinal)
                    .Replace("C01", "C02", StringComparison.Ordinal),
                MenuLines.Flood.Replace("网格员", "天文学家", StringComparison.Ordinal)
            )
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            [
                "3 编码 编码 A01 与第 2 行重复。",
                "4 限成年人 风险项目不得由未成年人服务。",
                "5 服务人员 “天文学家”不认识；可以填写：志愿者，驻站社工，有资质人员，第三方机构，网格员。",
            ],
            page.Document.QuerySelectorAll("#problems tbody tr")
                .Select(row =>
                    string.Join(
                        ' ',
                        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())
                    )
                )
        );
        Assert.DoesNotContain(
            "居室清洁",
            (await official.Get(draft)).Text,
            StringComparison.Ordinal
        );

        page = await Import(
            official,
            draft,
            MenuLines.Csv(MenuLines.Cleaning, MenuLines.Bath, MenuLines.Flood)
        );
        Assert.Contains("补贴 3.50 元", page.Text, StringComparison.Ordinal);
        var file = await official.Client.GetByteArrayAsync($"{draft}/export?kind=csv");
        page = await Import(official, draft, file);
        Assert.Equal(draft, page.Address.AbsolutePath);
        Assert.Contains("特困，空巢留守", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.OK,
            (await official.Client.GetAsync($"{draft}/source")).StatusCode
        );
    }

    private static async Task TheNextVersionShowsWhatItChanges(
        Visitor official,
        string href,
        string draft
    )
    {
        var page = await official.Get("/menus/new");
        Assert.DoesNotContain("从默认清单开始：", page.Text, StringComparison.Ordinal);
        await official.Send(page, "/menus/new");
        Assert.Contains(
            "点餐清单第 2 版尚未发布",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );
        page = await official.Send(
            await official.Get($"{draft}/drop"),
            $"{draft}/drop",
            ("Form.Reason", "示例：先放一放")
        );
        Assert.Contains("草稿已放弃", page.Messages, StringComparison.Ordinal);
        await official.Send(await official.Get("/menus/new"), "/menus/new");
        await official.Send(
            await official.Get($"{draft}/line?code=A01"),
            $"{draft}/line",
            ("Form.Places", "3")
        );
        await Publish(official, draft, "2026-06-01");
        page = await official.Get($"{href}/versions/2/difference");
        Assert.Contains(
            "新增 0 项，修改 1 项，删除 0 项，不变 56 项",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("90 分钟，2 人", page.Text, StringComparison.Ordinal);
        Assert.Contains("90 分钟，3 人", page.Text, StringComparison.Ordinal);
        page = await official.Get($"{href}?tab=timeline");
        Assert.Contains("暂不提供", page.Text, StringComparison.Ordinal);
    }

    private async Task OthersReadWhatIsPublishedAndNoDraft(string county, string href, string draft)
    {
        var anyone = new Visitor(portal.NewClient());
        var page = await anyone.Get($"/public/menus/{county}");
        Assert.Contains("第 1 版", page.Text, StringComparison.Ordinal);
        Assert.Contains("70 分钟，2 人", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("物品整理", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            county,
            (await anyone.Get("/public/menus")).Document.Body!.InnerHtml,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get("/public/menus/530100")).Status);

        var worker = await portal.SignedIn(Role.SocialWorker, county, "52530199MJ00000019");
        page = await worker.Get($"{href}?tab=timeline");
        Assert.DoesNotContain("暂不提供", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get(draft)).Status);
        var neighbour = await portal.SignedIn(Role.Official, "440105");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get($"{draft}/line")).Status);
        var province = await portal.SignedIn(Role.Official, "530000");
        page = await province.Send(await province.Get("/menus/new"), "/menus/new");
        Assert.Contains("由县级民政部门编制", page.Messages, StringComparison.Ordinal);
    }

    private static (string Href, string Draft) Addresses(string county)
    {
        var href = $"/menus/{county}/{Menu.KeyOf(county).Id}";
        return (href, $"{href}/draft");
    }

    private static async Task<Page> Publish(Visitor official, string draft, string from) =>
        await official.Send(
            await official.Get($"{draft}/publish"),
            $"{draft}/publish",
            ("Form.From", from)
        );

    private static async Task<Page> Import(Visitor official, string draft, byte[] content) =>
        await official.SendFiles(
            await official.Get($"{draft}/import"),
            $"{draft}/import",
            [("Form.File", "menu.csv", content)]
        );
}
