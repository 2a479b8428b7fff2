using System.Net;
using System.Text;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.DutyLists;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>Files with people in need, with staff, and with stations that already run.</summary>
public sealed class ImportTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000055";
    private const string People =
        "姓名,身份证件号码,电话,住址,社工站,村（社区）代码,探访类别,人员类别,纳入日期,是另一个人";

    [Fact]
    public async Task people_are_checked_first_shown_masked_and_imported_once()
    {
        var station = await WorkingStation.With(portal, Own, WorkingStation.Duty("A01"));
        var worker = await station.Worker();
        var village = $"{station.Township}001";
        var file = Csv(
            People,
            $"钱多多,110101199001011230,13900001111,示例路 1 号,,{village},重点,老年人、残疾人,2026/3/1,",
            $"孙少少,,13900002222,,凤阳街道社工站（示例）,{village},高风险,儿童,2026-02-01,否"
        );

        var page = await Send(worker, "/people/import", "people.csv", file, check: true);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("共 2 行", page.Text, StringComparison.Ordinal);
        Assert.Contains("钱**", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "多多",
            page.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await Served());

        var form = await worker.Get("/people/import");
        var done = await worker.SendFiles(
            form,
            "/people/import",
            [("Form.File", "people.csv", file)]
        );
        Assert.Contains("已经导入", done.Messages, StringComparison.Ordinal);
        await worker.SendFiles(form, "/people/import", [("Form.File", "people.csv", file)]);
        Assert.Equal(2, await Served());

        var again = await Send(worker, "/people/import", "people.csv", file, check: false);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        var told = Told(again);
        Assert.StartsWith("2 身份证件号码 此人已经登记", told[0], StringComparison.Ordinal);
        Assert.Contains("可能是同一个人", told[1], StringComparison.Ordinal);
        Assert.Equal(2, await Served());
        Assert.Equal(
            0,
            await portal.Postgres.Scalar<long>(
                "select count(*) from mt_events where data::text like '%多多%' or data::text like '%13900001111%'"
            )
        );
    }

    [Fact]
    public async Task a_file_with_a_wrong_row_imports_nobody_and_tells_each_fault_by_row_and_column()
    {
        var station = await WorkingStation.With(
            portal,
            "52440000MJK0000066",
            WorkingStation.Duty("A01")
        );
        var worker = await station.Worker();
        var village = $"{station.Township}001";
        var before = await Served();

        var page = await Send(
            worker,
            "/people/import",
            "people.csv",
            Csv(
                People,
                $"李一,,,,,{village},重点,,2026-03-01,",
                $",4.40105E+17,12,,别处的站,{village},很重要,,昨天,",
                $"李二,110101199001011240,,,,{village},重点,,2026-03-01,",
                $"李二,11010119900101１２４０,,,,{village},重点,,2026-03-01,",
                "李三,,,,,440105999001,重点,,2026-03-01,",
                $"李四,,,,,{village},重点,,2026-03-09,也许"
            ),
            check: true
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var told = Told(page);
        Assert.Contains("3 姓名 填写姓名。", told);
        Assert.Contains("3 身份证件号码 证件号码应当是 18 位。", told);
        Assert.Contains("3 电话 电话应当是 7 到 12 位数字。", told);
        Assert.Contains(
            told,
            line => line.StartsWith("3 社工站 没有名为“别处的站”", StringComparison.Ordinal)
        );
        Assert.Contains(
            told,
            line => line.StartsWith("3 探访类别 “很重要”不认识", StringComparison.Ordinal)
        );
        Assert.Contains(
            told,
            line => line.StartsWith("3 纳入日期 “昨天”不是日期", StringComparison.Ordinal)
        );
        Assert.Contains("5 身份证件号码 与第 4 行相同。", told);
        Assert.Contains(
            told,
            line => line.StartsWith("6 村（社区）代码 村（社区）不在", StringComparison.Ordinal)
        );
        Assert.Contains(
            told,
            line => line.StartsWith("7 是另一个人 “也许”不认识", StringComparison.Ordinal)
        );
        Assert.Equal(before, await Served());
    }

    [Theory]
    [InlineData("merged.xlsx", "有合并单元格：B2:B3")]
    [InlineData("formula.xlsx", "有公式：L3")]
    [InlineData("long.xlsx", "文件超过 500 行")]
    [InlineData("list.txt", "不是 XLSX 或 CSV")]
    [InlineData("head.csv", "需要改正")]
    public async Task a_table_that_no_import_can_trust_is_refused_as_a_whole(
        string name,
        string says
    )
    {
        var worker = await portal.SignedIn(Role.SocialWorker, "440105", Own);
        var content = name switch
        {
            "merged.xlsx" => DutyLines.Xlsx([DutyLines.Visit], merged: "B2:B3"),
            "formula.xlsx" => DutyLines.Xlsx([DutyLines.Visit], formulaAt: "L3"),
            "long.xlsx" => DutyLines.Xlsx(Enumerable.Repeat(DutyLines.Visit, 100_000)),
            "list.txt" => "姓名"u8.ToArray(),
            _ => Csv("姓名,颜色", "李一,红"),
        };

        var page = await Send(worker, "/people/import", name, content, check: true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task staff_are_imported_with_their_record_checks_and_a_second_head_is_told_by_its_row()
    {
        const string head =
            "姓名,身份证件号码,电话,岗位,职业资格,到站日期,接触未成年人,查询日期,查询结果";
        var station = await WorkingStation.With(
            portal,
            "52440000MJK0000077",
            WorkingStation.Duty("A01")
        );
        var agency = await portal.SignedIn(Role.Agency, "440105", station.CreditCode);
        var href = $"/stations/440105/{station.Key.Id}/staff/import";

        var refused = await Send(
            agency,
            href,
            "staff.csv",
            Csv(
                head,
                "周一一,,13900003333,站长,社会工作师,2026-03-01,否,,",
                "周二二,,13900004444,站长,社会工作师,2026-03-01,否,,",
                "周三三,,13900005555,驻站社工,未持证,2026-03-01,是,,"
            ),
            check: true
        );
        var told = Told(refused);
        Assert.Equal(2, told.Count);
        Assert.StartsWith("3 岗位", told[0], StringComparison.Ordinal);
        Assert.StartsWith("4 查询日期", told[1], StringComparison.Ordinal);

        var done = await Send(
            agency,
            href,
            "staff.csv",
            Csv(
                head,
                "周一一,,13900003333,站长,社会工作师,2026-03-01,否,,",
                "周三三,,13900005555,驻站社工,未持证,2026-03-01,是,2026-02-20,未发现记录"
            ),
            check: false
        );
        Assert.Contains("人员已经导入", done.Messages, StringComparison.Ordinal);
        Assert.Contains("周**", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task stations_that_run_are_taken_over_with_their_operator_and_premises()
    {
        const string code = "52530100MJ00000034";
        const string head =
            "乡镇（街道）,站点,统一社会信用代码,管理单位,门户外合同编号,起始日,地址,开放时间,站点电话,面积（平方米）";
        await Confirm(code);
        var official = await portal.SignedIn(Role.Official, "530199");

        var refused = await Send(
            official,
            "/stations/import",
            "stations.csv",
            Csv(
                head,
                $"白石镇（示例）,白石镇社工站,{code},,示例-没有登记,2025-01-01,,,,",
                "某某镇,某站,,某镇政府,,2025-01-01,,,,",
                "530199201,杨柳乡社工站,52530100MJ99999999,,,2025-01-01,,,,"
            ),
            check: false
        );
        var told = Told(refused);
        Assert.Equal(3, told.Count);
        Assert.Contains("示例-没有登记", told[0], StringComparison.Ordinal);
        Assert.StartsWith("3 乡镇（街道） 本县没有", told[1], StringComparison.Ordinal);
        Assert.StartsWith("4 统一社会信用代码", told[2], StringComparison.Ordinal);

        var done = await Send(
            official,
            "/stations/import",
            "stations.csv",
            Csv(
                head,
                $"白石镇（示例）,白石镇社工站,{code},,,2025-01-01,白石镇示例街 1 号,9:00-17:00,0000-0001,60",
                "530199202,大河乡社工站,,大河乡人民政府,,2025-01-01,,,,"
            ),
            check: false
        );
        Assert.Contains("站点已经导入", done.Messages, StringComparison.Ordinal);
        var page = await official.Get($"/stations/530199/{Station.KeyOf("530199101", 1).Id}");
        Assert.Contains("白石镇示例街 1 号", page.Text, StringComparison.Ordinal);
        Assert.Contains("接管示例机构", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task the_template_has_the_columns_that_the_import_reads(string kind)
    {
        var worker = await portal.SignedIn(Role.SocialWorker, "440105", Own);
        var file = await worker.Client.GetByteArrayAsync($"/people/import/template?kind={kind}");

        // An empty template is a table without rows, not one with unknown heads.
        var page = await Send(worker, "/people/import", $"people.{kind}", file, check: true);

        Assert.Contains("表头以下没有内容", page.Messages, StringComparison.Ordinal);
    }

    private async Task Confirm(string code)
    {
        var any = await WorkingStation.With(portal, code, WorkingStation.Duty("A01"));
        await any.Append<Supplier>(
            Supplier.KeyOf(code),
            new SupplierRegistered(
                code,
                "接管示例机构",
                SupplierKind.SocialOrganisation,
                "530199",
                "示例路 1 号",
                null
            ),
            new SupplierConfirmed(new DutyHolder(Guid.CreateVersion7(), null))
        );
    }

    private Task<long> Served() =>
        portal.Postgres.Scalar<long>("select count(*) from person_served_row");

    private static async Task<Page> Send(
        Visitor visitor,
        string href,
        string name,
        byte[] content,
        bool check
    ) =>
        await visitor.SendFiles(
            await visitor.Get(href),
            href,
            [("Form.File", name, content)],
            check ? [("Form.CheckOnly", "true")] : []
        );

    private static byte[] Csv(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    private static List<string> Told(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("#problems tbody tr")
                .Select(row =>
                    string.Join(
                        ' ',
                        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())
                    )
                ),
        ];
}
