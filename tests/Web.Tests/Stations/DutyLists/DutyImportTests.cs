using System.Net;
using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.DutyLists;

public sealed class DutyImportTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "530199";
    private static readonly string Href = $"/duty-lists/{County}/{DutyList.KeyOf(County).Id}";
    private static readonly string Draft = $"{Href}/draft";

    [Fact]
    public async Task a_file_is_imported_kept_exported_and_imported_again()
    {
        var official = await Official();

        var page = await Import(
            official,
            "清单.xlsx",
            DutyLines.Xlsx([DutyLines.Visit, DutyLines.Desk])
        );
        Assert.Equal(Draft, page.Address.AbsolutePath);
        Assert.Contains(
            "每个工作日，2026-05-01 至 2026-12-31",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("7.5 小时", page.Text, StringComparison.Ordinal);
        var kept = await official.Client.GetAsync($"{Draft}/source");
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            kept.Content.Headers.ContentType?.MediaType
        );

        foreach (var kind in new[] { "xlsx", "csv" })
        {
            var file = await official.Client.GetByteArrayAsync($"{Draft}/export?kind={kind}");
            page = await Import(official, $"again.{kind}", file);
            Assert.Equal(Draft, page.Address.AbsolutePath);
            Assert.Contains(
                "每个工作日，2026-05-01 至 2026-12-31",
                page.Text,
                StringComparison.Ordinal
            );
            Assert.Contains("7.5 小时", page.Text, StringComparison.Ordinal);
        }

        page = await Import(official, "ansi.csv", DutyLines.Gb18030(DutyLines.Visit));
        Assert.Contains("走访低保对象", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("站点值班", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_with_a_wrong_row_imports_nothing_and_tells_every_fault_by_its_row()
    {
        var official = await Official();
        await Import(official, "good.csv", DutyLines.Csv(DutyLines.Desk));

        var page = await Import(
            official,
            "bad.csv",
            DutyLines.Csv(
                DutyLines.Visit,
                DutyLines.Visit,
                DutyLines.Visit.Replace("A01,社会救助", "A02,天文", StringComparison.Ordinal),
                DutyLines
                    .Visit.Replace("A01", "A03", StringComparison.Ordinal)
                    .Replace("每月,1,,31", "每月,32,,很多", StringComparison.Ordinal),
                DutyLines
                    .Visit.Replace("A01", "A04", StringComparison.Ordinal)
                    .Replace("照片、记录", "照片、录像", StringComparison.Ordinal),
                DutyLines
                    .Visit.Replace("A01", "A05", StringComparison.Ordinal)
                    .Replace("次数,20", "百分比,120", StringComparison.Ordinal)
            )
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var told = page
            .Document.QuerySelectorAll("#problems tbody tr")
            .Select(row =>
                string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))
            )
            .ToList();
        Assert.Equal(6, told.Count);
        Assert.Contains("3 编码 编码 A01 与第 2 行重复。", told);
        Assert.StartsWith("4 领域 “天文”不认识", told[1], StringComparison.Ordinal);
        Assert.Contains("5 完成天数 “很多”不是数。", told);
        Assert.Contains(told, line => line.StartsWith("5 起始日", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("6 凭证 “录像”", StringComparison.Ordinal));
        Assert.Contains("7 数目 百分比不得超过 100。", told);
        var draft = await official.Get(Draft);
        Assert.Contains("站点值班", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("走访低保对象", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_table_that_no_import_can_trust_is_refused_as_a_whole()
    {
        var official = await Official();
        (string Name, byte[] Content, string Says)[] files =
        [
            (
                "merged.xlsx",
                DutyLines.Xlsx([DutyLines.Visit], merged: "B2:B3"),
                "有合并单元格：B2:B3"
            ),
            ("formula.xlsx", DutyLines.Xlsx([DutyLines.Visit], formulaAt: "L3"), "有公式：L3"),
            (
                "long.xlsx",
                DutyLines.Xlsx(Enumerable.Repeat(DutyLines.Visit, 100_000)),
                "文件超过 300 行"
            ),
            (
                "long.csv",
                DutyLines.Csv([.. Enumerable.Repeat(DutyLines.Visit, 100_000)]),
                "文件超过 300 行"
            ),
            (
                "formula.csv",
                DutyLines.Csv(DutyLines.Visit.Replace("20", "=19+1", StringComparison.Ordinal)),
                "有公式"
            ),
            ("quote.csv", DutyLines.Csv("A01,社会\"救助,x"), "引号不成对"),
            ("empty.csv", DutyLines.Csv(), "没有表头"),
            ("head.csv", Encoding.UTF8.GetBytes("编码,颜色\r\nA01,红"), "需要改正"),
            ("list.txt", "编码"u8.ToArray(), "不是 XLSX 或 CSV"),
            ("broken.xlsx", [0x50, 0x4B, 3, 4, 0, 0], "broken.xlsx"),
        ];

        foreach (var (name, content, says) in files)
        {
            var page = await Import(official, name, content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.True(
                page.Messages.Contains(says, StringComparison.Ordinal),
                $"{name}: {page.Messages}"
            );
        }
    }

    private async Task<Visitor> Official()
    {
        var official = await portal.SignedIn(Role.Official, County);
        if ((await official.Get(Draft)).Status != HttpStatusCode.OK)
        {
            await official.Send(await official.Get("/duty-lists/new"), "/duty-lists/new");
        }

        return official;
    }

    private static async Task<Page> Import(Visitor official, string name, byte[] content) =>
        await official.SendFiles(
            await official.Get($"{Draft}/import"),
            $"{Draft}/import",
            [("Form.File", name, content)]
        );
}
