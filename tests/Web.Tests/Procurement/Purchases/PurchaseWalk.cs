using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>Case 1 through its forms, as its people fill them in: catalogue, supplier, budget, plan, tender.</summary>
internal sealed class PurchaseWalk(PortalFixture portal)
{
    public const string County = "440105";
    public const string CreditCode = "52440105MJ00000014";

    public static byte[] Pdf(string text) => Encoding.UTF8.GetBytes("%PDF-1.4\n" + text);

    public Visitor Writer { get; private set; } = new(portal.NewClient());
    public Visitor Checker { get; private set; } = new(portal.NewClient());
    public Visitor Agency { get; private set; } = new(portal.NewClient());
    public TestAccount WriterAccount { get; private set; } = new(Guid.Empty, "", Guid.Empty);
    public TestAccount CheckerAccount { get; private set; } = new(Guid.Empty, "", Guid.Empty);
    public TestAccount AgencyAccount { get; private set; } = new(Guid.Empty, "", Guid.Empty);

    /// <summary>Local path of the plan.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>Local path of the tender.</summary>
    public string Tender { get; private set; } = "";

    /// <summary>The same for everyone.</summary>
    public string PublicTender =>
        Tender.Replace("/tenders/", "/public/tenders/", StringComparison.Ordinal);

    /// <summary>The plan's intent for everyone.</summary>
    public string PublicIntent =>
        Plan.Replace("/plans/", "/public/intents/", StringComparison.Ordinal);

    public string Supplier { get; } =
        $"/suppliers/000000/{StationPortal.Procurement.Supplier.KeyOf(CreditCode).Id}";

    /// <summary>Everyone signs in; the province's catalogue has the item, the county its budget.</summary>
    public async Task Open()
    {
        WriterAccount = await portal.Open(Role.Official, County);
        CheckerAccount = await portal.Open(Role.Official, County);
        AgencyAccount = await portal.Open(Role.Agency, County, CreditCode);
        Writer = await portal.SignIn(WriterAccount);
        Checker = await portal.SignIn(CheckerAccount);
        Agency = await portal.SignIn(AgencyAccount);
        var province = await portal.SignedIn(Role.Official, "440000");
        await Ok(
            province,
            "/catalogue/new",
            ("Form.Code", "A0504"),
            ("Form.Name", "社工站服务"),
            ("Form.Content", "PublicService"),
            ("Form.Unit", "站·年"),
            ("Form.Standard", "每站二十名社工"),
            ("Form.From", "2026-01-01"),
            ("Form.DocumentNumber", "示例粤财〔2025〕1号")
        );
        await Ok(
            Writer,
            "/budgets/new",
            ("Form.Year", "2026"),
            ("Form.DocumentNumber", "示例海财〔2026〕1号"),
            ("Form.OtherFiscal", "3,000,000.00")
        );
    }

    /// <summary>Moves the clock and lets everyone sign in again, as on another day.</summary>
    public async Task At(string moment)
    {
        portal.Clock.Set(
            new DateTimeOffset(
                DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture),
                ChinaTime.Offset
            )
        );
        Writer = await portal.SignIn(WriterAccount);
        Checker = await portal.SignIn(CheckerAccount);
        Agency = await portal.SignIn(AgencyAccount);
    }

    /// <summary>The agency registers with its proofs and is confirmed.</summary>
    public Task RegisterSupplier() => Register(Agency, CreditCode, "示例社工服务中心");

    /// <summary>Another agency does the same.</summary>
    public async Task Register(Visitor agency, string code, string name)
    {
        var path = $"/suppliers/000000/{StationPortal.Procurement.Supplier.KeyOf(code).Id}";
        await Ok(
            agency,
            "/suppliers/register",
            ("Form.Code", code),
            ("Form.Name", name),
            ("Form.Kind", "SocialOrganisation"),
            ("Form.Region", County),
            ("Form.Address", "凤阳街道示例路 1 号")
        );
        await OkFile(
            agency,
            $"{path}/inspection",
            Pdf("inspection"),
            ("Form.Year", "2025"),
            ("Form.Result", "Passed")
        );
        await Ok(
            agency,
            $"{path}/bank",
            ("Form.Bank", "示例银行"),
            ("Form.Account", "6222 0000 1111 2222 333")
        );
        var page = await Writer.Get(path);
        page = await Writer.Send(page, $"{path}/confirm");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    /// <summary>The plan is written, reviewed by another, and announced.</summary>
    public async Task PlanIt()
    {
        await WritePlan();
        await SubmitPlan();
        await ApprovePlan();
        await Ok(
            Checker,
            $"{Plan}/intent",
            ("Form.Address", "http://www.ccgp.gov.cn/intent/1"),
            ("Form.PublishedAt", "2026-03-02 08:30")
        );
    }

    /// <summary>Handed to the reviewer.</summary>
    public async Task SubmitPlan()
    {
        var page = await Writer.Get(Plan);
        await Writer.Send(page, $"{Plan}/submit", ("Form.NothingForbidden", "true"));
    }

    /// <summary>Approved by another than the writer.</summary>
    public async Task ApprovePlan()
    {
        var page = await Checker.Send(await Checker.Get(Plan), $"{Plan}/approve");
        Assert.True(page.Status == System.Net.HttpStatusCode.OK, page.Messages);
    }

    /// <summary>The plan with survey and opinion, not yet handed in.</summary>
    public async Task WritePlan()
    {
        var form = await Writer.Get("/plans/new");
        var items = form.Document.QuerySelectorAll("[name='Form.Item'] option");
        var item = items[items.Length - 1].GetAttribute("value");
        var page = await Writer.Send(
            form,
            "/plans/new",
            ("Form.Title", "凤阳街道社工站购买服务项目"),
            ("Form.Item", item ?? ""),
            ("Form.Need", "为困难群众和特殊群体提供专业社会工作服务"),
            ("Form.Quantity", "1"),
            ("Form.Year", "2026"),
            ("Form.OtherFiscal", "2,400,000.00"),
            ("Form.SecondYear", "2,400,000.00"),
            ("Form.ThirdYear", "2,400,000.00"),
            ("Form.ExpectedMonth", "2026-04-01")
        );
        Assert.True(page.Status == System.Net.HttpStatusCode.OK, page.Messages);
        Plan = page.Address.AbsolutePath;
        await OkFile(
            Writer,
            $"{Plan}/survey",
            Pdf("survey"),
            ("Form.Respondents", "5"),
            ("Form.On", "2026-02-10"),
            ("Form.Findings", "市场有充足供给")
        );
        await Ok(
            Writer,
            $"{Plan}/opinion",
            ("Form.Opinions", "12"),
            ("Form.On", "2026-02-20"),
            ("Form.Summary", "希望增加探访"),
            ("Form.Adopted", "已采纳")
        );
    }

    /// <summary>The tender is begun and every section written.</summary>
    public async Task WriteTender()
    {
        await Begin("440105-2026-01996", ("Form.Method", "OpenTender"));
        await WriteScope();
        await Ok(
            Writer,
            $"{Tender}/pricing",
            ("Form.Basis", "Hours"),
            ("Form.Ceiling", "7,200,000.00"),
            ("Form.MinimumYearlyHours", "35244")
        );
        await WriteRequirements();
        await Ok(
            Writer,
            $"{Tender}/criteria",
            ("Form.Criteria[0].Name", "服务时数"),
            ("Form.Criteria[0].Points", "20"),
            ("Form.Criteria[0].Kind", "Hours"),
            ("Form.Criteria[1].Name", "服务方案"),
            ("Form.Criteria[1].Points", "80"),
            ("Form.Criteria[1].Kind", "Judged"),
            ("Form.Criteria[1].Steps", "优 61-80 分,良 41-60 分,一般 0-40 分")
        );
        await AddDocuments();
        await Ok(
            Writer,
            $"{Tender}/dates",
            ("Form.DocumentsUntil", "2026-04-16"),
            ("Form.Deadline", "2026-04-29 09:00"),
            ("Form.OpeningAt", "2026-04-29 09:00"),
            ("Form.Place", "海珠区公共资源交易中心")
        );
    }

    /// <summary>A tender with a number for the plan.</summary>
    public async Task<Page> Begin(
        string number,
        params IReadOnlyList<(string Name, string Value)> method
    )
    {
        var page = await Writer.Send(
            await Writer.Get($"{Plan}/tender"),
            $"{Plan}/tender",
            [("Form.Number", number), .. method]
        );
        Assert.True(page.Status == System.Net.HttpStatusCode.OK, page.Messages);
        Tender = page.Address.AbsolutePath[..^"/draft".Length];
        return page;
    }

    public Task WriteScope() =>
        Ok(
            Writer,
            $"{Tender}/scope",
            ("Form.Buyer", "海珠区人民政府凤阳街道办事处"),
            ("Form.Content", "兜底民生服务、社区治理"),
            ("Form.Quantity", "1 个站点,20 名社工"),
            ("Form.Townships", "440105012"),
            ("Form.Start", "2026-07-01"),
            ("Form.End", "2029-06-30"),
            ("Form.MultiYear", "BudgetAssured"),
            ("Form.MultiYear", "ContentFixed"),
            ("Form.MultiYear", "Continuous"),
            ("Form.MultiYear", "SourceStable"),
            ("Form.MultiYear", "PriceStable")
        );

    public Task WriteRequirements() =>
        Ok(
            Writer,
            $"{Tender}/requirements",
            ("Form.Qualifications", "具备独立承担民事责任的能力\n依法缴纳税收和社会保障资金"),
            ("Form.Essentials", "社工工资不低于本市最低工资标准")
        );

    public async Task AddDocuments()
    {
        await OkFile(Writer, $"{Tender}/documents", Pdf("main"), ("Form.Kind", "Main"));
        await OkFile(
            Writer,
            $"{Tender}/documents",
            Pdf("contract"),
            ("Form.Kind", "ContractDraft")
        );
    }

    /// <summary>Handed in by the writer, published by the checker.</summary>
    public async Task Publish()
    {
        await Writer.Send(await Writer.Get($"{Tender}/draft"), $"{Tender}/draft");
        await Ok(
            Checker,
            $"{Tender}/check",
            ("Form.Address", "http://www.ccgp.gov.cn/tender/1"),
            ("Form.PublishedAt", "2026-04-08 08:30")
        );
    }

    /// <summary>A question that waits for its answer, and a correction that was published.</summary>
    public async Task AskAndCorrect()
    {
        await Agency.Send(
            await Agency.Get(PublicTender),
            $"{PublicTender}/ask",
            ("Form.Text", "服务时数是否包括督导?")
        );
        await Ok(
            Writer,
            $"{Tender}/correction",
            ("Form.Reason", "评分细则有误"),
            ("Form.AffectsBids", "true"),
            ("Form.DocumentsUntil", "2026-04-21"),
            ("Form.Criteria[0].Points", "30"),
            ("Form.Criteria[1].Points", "70")
        );
        await Ok(
            Checker,
            $"{Tender}/correction/check",
            ("Form.Address", "http://www.ccgp.gov.cn/correction/1"),
            ("Form.PublishedAt", "2026-04-08 08:45")
        );
    }

    public static async Task<Page> Ok(
        Visitor visitor,
        string path,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var page = await visitor.Send(await visitor.Get(path), path, values);
        Assert.True(
            page.Status == System.Net.HttpStatusCode.OK,
            $"{path}: {page.Status} {page.Messages}"
        );
        return page;
    }

    private static async Task OkFile(
        Visitor visitor,
        string path,
        byte[] file,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var page = await visitor.SendFiles(
            await visitor.Get(path),
            path,
            [("Form.File", "file.pdf", file)],
            values
        );
        Assert.True(
            page.Status == System.Net.HttpStatusCode.OK,
            $"{path}: {page.Status} {page.Messages}"
        );
    }
}
