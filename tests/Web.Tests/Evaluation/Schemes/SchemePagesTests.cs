using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Schemes;

public sealed class SchemePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";

    [Fact]
    public async Task an_authority_begins_with_a_template_mends_its_sums_and_publishes()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var (href, draft) = await Begin(official, "示例区评估体系", "T3");
        var page = await official.Get(draft);
        Assert.Contains("分值逐级相符，可以发布", page.Text, StringComparison.Ordinal);
        Assert.Contains("示例", page.Text, StringComparison.Ordinal);

        page = await Write(official, draft, "1.1", ("Form.Points", "5.99"));
        Assert.Contains(
            "指标 1（行政管理）的下级合计 19.99 分，本级 20 分，还差 0.01 分",
            page.Text,
            StringComparison.Ordinal
        );
        page = await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("还差 0.01 分", page.Messages, StringComparison.Ordinal);
        await Write(official, draft, "1.1", ("Form.Points", "6.01"));
        page = await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        Assert.Contains("多出 0.01 分", page.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "“示例区评估体系”第 1 版尚未发布",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );
        await NobodyElseSeesTheDraft(href, draft);

        await Write(official, draft, "1.1", ("Form.Points", "6"));
        page = await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        Assert.Equal(href, page.Address.AbsolutePath);
        Assert.Contains("已发布", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "济南市街道（镇）社会工作服务站运营评估标准",
            page.Text,
            StringComparison.Ordinal
        );
        await EveryoneReadsWhatIsPublished(href);
    }

    [Fact]
    public async Task a_scheme_is_shown_as_it_stood_on_a_day_and_a_draft_of_that_day_to_its_authority_alone()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var began = ChinaTime.DateOf(portal.Clock.Now);
        var (href, draft) = await Begin(official, "另一评估体系", "T3");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        official = await portal.SignedIn(Role.Official, County);
        await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        var agency = await portal.SignedIn(Role.Agency, "440000", "91440101MA5900079A");
        Assert.Contains("另一评估体系", (await agency.Get(href)).Text, StringComparison.Ordinal);

        var then = $"{href}?on={began:yyyy-MM-dd}";
        Assert.DoesNotContain(
            "另一评估体系",
            (await agency.Get(then)).Text,
            StringComparison.Ordinal
        );
        var own = await official.Get(then);
        Assert.Contains("另一评估体系", own.Text, StringComparison.Ordinal);
        Assert.False(own.Has(".main-action"));
        portal.Clock.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task the_next_version_stands_beside_the_one_before()
    {
        var official = await portal.SignedIn(Role.Official, "530199");
        var (href, draft) = await Begin(official, "示例县评估体系", "T4");
        await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        var page = await official.Send(await official.Get($"{draft}/new"), $"{draft}/new");
        Assert.Equal(draft, page.Address.AbsolutePath);
        Assert.Contains("草稿与上一版相同", page.Text, StringComparison.Ordinal);
        page = await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");
        Assert.Contains("草稿与第 1 版没有差异", page.Messages, StringComparison.Ordinal);

        page = await official.Send(
            await official.Get($"{draft}/settings"),
            $"{draft}/settings",
            ("Form.Bands", "优秀：90\n合格：60")
        );
        Assert.Contains("没有从 0 分起", page.Messages, StringComparison.Ordinal);
        page = await official.Send(page, $"{draft}/settings", ("Form.Bands", "优秀 90\n不合格：0"));
        Assert.Contains("每行写等级名称", page.Messages, StringComparison.Ordinal);
        await official.Send(page, $"{draft}/settings", ("Form.Bands", "优秀：90\n不合格：0"));
        await official.Send(
            await official.Get($"{draft}/remove?code=6.2"),
            $"{draft}/remove",
            ("Form.Reason", "示例：订单不足")
        );
        await Write(official, draft, "6.1", ("Form.Points", "14"));
        await official.Send(await official.Get($"{draft}/publish"), $"{draft}/publish");

        page = await official.Get($"{href}/versions/2/difference");
        Assert.Contains(
            "新增 0 项，修改 1 项，删除 1 项，不变 19 项",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("标杆 90 分起", page.Text, StringComparison.Ordinal);
        Assert.Contains("优秀 90 分起，不合格 0 分起", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "订单星级",
            (await official.Get($"{href}/versions/1")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "与第 1 版对照",
            (await official.Get($"{href}?tab=versions")).Text,
            StringComparison.Ordinal
        );
        var timeline = await official.Get($"{href}?tab=timeline");
        Assert.Contains("订单不足", timeline.Text, StringComparison.Ordinal);
        Assert.Contains("编写指标 6.1", timeline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_is_imported_whole_or_not_at_all_and_exported_to_be_imported_again()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var (_, draft) = await Begin(official, "导入的体系", "");
        var page = await Import(
            official,
            draft,
            SchemeRows.Csv(
                SchemeRows.Sum,
                SchemeRows.Judged.Replace(",40,", ",0,", StringComparison.Ordinal),
                SchemeRows.Degree.Replace("缺漏：60", "缺漏六十", StringComparison.Ordinal),
                SchemeRows.Counted.Replace("职责任务完成率（%）", "月相", StringComparison.Ordinal),
                SchemeRows.Sum
            )
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            ["3 分值", "4 档次", "5 业务数据", "6 编码"],
            Problems(page).Select(problem => string.Join(' ', problem.Split(' ').Take(2)))
        );
        page = await Import(official, draft, SchemeRows.Csv(SchemeRows.Judged));
        Assert.Equal(["2 上级编码 指标 1.1 的上级 1 不存在。"], Problems(page));
        Assert.DoesNotContain(
            "探访质量",
            (await official.Get(draft)).Text,
            StringComparison.Ordinal
        );

        page = await Import(
            official,
            draft,
            SchemeRows.Csv(SchemeRows.Counted, SchemeRows.Degree, SchemeRows.Judged, SchemeRows.Sum)
        );
        Assert.Contains(
            "95 及以上得 100%，90 及以上得 80%，低于 90 不得分",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("还没有设定总分和等级", page.Text, StringComparison.Ordinal);
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            var file = await official.Client.GetByteArrayAsync($"{draft}/export?kind={kind}");
            page = await Import(official, draft, file, kind);
            Assert.Equal(draft, page.Address.AbsolutePath);
            Assert.Contains("齐全 100%，缺漏 60%，没有 0%", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            HttpStatusCode.OK,
            (await official.Client.GetAsync($"{draft}/source")).StatusCode
        );
    }

    [Fact]
    public async Task a_line_is_refused_at_its_field_and_a_draft_is_thrown_away_with_a_reason()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var (href, draft) = await Begin(official, "空白的体系", "");
        var page = await Write(
            official,
            draft,
            null,
            ("Form.Code", "1"),
            ("Form.Name", "任务完成率"),
            ("Form.Kind", "Counted"),
            ("Form.Points", "100"),
            ("Form.Standard", "按期完成"),
            ("Form.Evidence", "系统记录"),
            ("Form.Figure", "task_rate"),
            ("Form.Steps", "90：80\n95：100")
        );
        Assert.Contains("分段没有由高到低排列", page.Messages, StringComparison.Ordinal);
        page = await official.Send(page, $"{draft}/line", ("Form.Steps", "九十"));
        Assert.Contains("每段写数值、冒号和比例", page.Messages, StringComparison.Ordinal);
        page = await official.Send(page, $"{draft}/line", ("Form.Steps", "95：100\n90：80"));
        Assert.Contains("计数（业务记录）", page.Text, StringComparison.Ordinal);

        page = await official.Send(
            await official.Get($"{draft}/drop"),
            $"{draft}/drop",
            ("Form.Reason", "示例：重写")
        );
        Assert.Equal(href, page.Address.AbsolutePath);
        Assert.Contains("还没有发布的版本", page.Text, StringComparison.Ordinal);
        page = await official.Send(
            await official.Get("/schemes/new"),
            "/schemes/new",
            ("Form.Name", " ")
        );
        Assert.Contains("没有写明指标体系名称", page.Messages, StringComparison.Ordinal);
    }

    private async Task NobodyElseSeesTheDraft(string href, string draft)
    {
        var anyone = new Visitor(portal.NewClient());
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get("/public" + href)).Status);
        var agency = await portal.SignedIn(Role.Agency, County, "52440105MJ00000013");
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get(href)).Status);
        var province = await portal.SignedIn(Role.Official, "440000");
        Assert.Equal(HttpStatusCode.OK, (await province.Get(href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await province.Get(draft)).Status);
        var neighbour = await portal.SignedIn(Role.Official, "530199");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(draft)).Status);
    }

    private async Task EveryoneReadsWhatIsPublished(string href)
    {
        var anyone = new Visitor(portal.NewClient());
        var page = await anyone.Get("/public" + href);
        Assert.Contains("服务执行与产出", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "示例区评估体系",
            (await anyone.Get("/public/schemes")).Text,
            StringComparison.Ordinal
        );
        var neighbour = await portal.SignedIn(Role.Official, "530199");
        page = await neighbour.Get(href);
        Assert.DoesNotContain("起草新版本", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "示例区评估体系",
            (await neighbour.Get("/search?q=示例区评估体系")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<(string Href, string Draft)> Begin(
        Visitor official,
        string name,
        string template
    )
    {
        var page = await official.Send(
            await official.Get("/schemes/new"),
            "/schemes/new",
            ("Form.Name", name),
            ("Form.Template", template)
        );
        var draft = page.Address.AbsolutePath;
        Assert.EndsWith("/draft", draft, StringComparison.Ordinal);
        return (draft[..^"/draft".Length], draft);
    }

    private static async Task<Page> Write(
        Visitor official,
        string draft,
        string? code,
        params (string, string)[] fields
    ) =>
        await official.Send(
            await official.Get($"{draft}/line{(code is null ? "" : $"?code={code}")}"),
            $"{draft}/line",
            fields
        );

    private static async Task<Page> Import(
        Visitor official,
        string draft,
        byte[] content,
        string kind = "csv"
    ) =>
        await official.SendFiles(
            await official.Get($"{draft}/import"),
            $"{draft}/import",
            [("Form.File", $"scheme.{kind}", content)]
        );

    private static IEnumerable<string> Problems(Page page) =>
        page
            .Document.QuerySelectorAll("#problems tbody tr")
            .Select(row =>
                string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))
            );
}
