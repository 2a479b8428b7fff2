using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Budget, suppliers, plan, tender and its correction.</summary>
internal sealed class JourneyToTender(PortalFixture portal, PurchasePeople people)
{
    private const string County = PurchasePeople.County;

    private string plan = "";

    public async Task SetBudget()
    {
        await portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                new AddCatalogueItem(
                    "440000",
                    "C0401",
                    "社会工作服务站运营服务",
                    ServiceContent.PublicService,
                    new CatalogueTerms("站·年", "每站二十名社工", null),
                    new DateOnly(2026, 1, 1),
                    "示例粤财〔2025〕1号"
                ),
                Actor.Portal("440000"),
                CancellationToken.None
            );
        await people.Writer.Send(
            "/budgets/new",
            null,
            "budget",
            ("Form.Year", "2026"),
            ("Form.DocumentNumber", "示例海财〔2026〕1号"),
            ("Form.OtherFiscal", "3,000,000.00")
        );
    }

    public async Task RegisterSuppliers()
    {
        var lines = DemoData.ReadSuppliers();
        foreach (var ((code, hand), line) in people.Agencies.Zip(lines))
        {
            var supplier = $"/suppliers/000000/{Supplier.KeyOf(code).Id}";
            await hand.Send(
                "/suppliers/register",
                null,
                "supplier-register",
                ("Form.Code", code),
                ("Form.Name", line.Name),
                ("Form.Kind", "SocialOrganisation"),
                ("Form.Region", County),
                ("Form.Address", line.Address)
            );
            await hand.Send(
                $"{supplier}/inspection",
                null,
                "supplier-inspection",
                ("Form.Year", "2025"),
                ("Form.Result", "Passed"),
                ("Form.File#file", "年检")
            );
            await hand.Send(
                $"{supplier}/bank",
                null,
                "supplier-bank",
                ("Form.Bank", "示例银行"),
                ("Form.Account", line.Account)
            );
            await people.Checker.Send(supplier, $"{supplier}/confirm", "supplier-confirm");
        }
    }

    public async Task PlanIt()
    {
        var items = await people.Writer.Read("/plans/new", "[name='Form.Item'] option", "value");
        plan = Path(
            await people.Writer.Send(
                "/plans/new",
                null,
                "plan-new",
                ("Form.Title", "凤阳街道社工站购买服务项目"),
                ("Form.Item", items[^1]),
                ("Form.Need", "为困难群众和特殊群体提供专业社会工作服务，站点覆盖率 100%"),
                ("Form.Quantity", "1"),
                ("Form.Year", "2026"),
                ("Form.OtherFiscal", "2,400,000.00"),
                ("Form.SecondYear", "2,400,000.00"),
                ("Form.ThirdYear", "2,400,000.00"),
                ("Form.ExpectedMonth", "2026-04-01")
            )
        );
        await people.Writer.Send(
            $"{plan}/survey",
            null,
            "plan-survey",
            ("Form.Respondents", "5"),
            ("Form.On", "2026-02-10"),
            ("Form.Findings", "供给充足，服务需求明确"),
            ("Form.File#file", "需求调查")
        );
        await people.Writer.Send(
            $"{plan}/opinion",
            null,
            "plan-opinion",
            ("Form.Opinions", "12"),
            ("Form.On", "2026-02-20"),
            ("Form.Summary", "希望增加上门探访"),
            ("Form.Adopted", "已采纳")
        );
        await people.Writer.Send(
            plan,
            $"{plan}/submit",
            "plan-submit",
            ("Form.NothingForbidden", "true")
        );
        await people.Checker.Send(plan, $"{plan}/approve", "plan-approve");
        await people.Checker.Send(
            $"{plan}/intent",
            null,
            "plan-intent",
            ("Form.Address", "https://www.ccgp.gov.cn/example/intent"),
            ("Form.PublishedAt", "2026-03-02 08:30")
        );
        await people.Writer.LookAt("/public/intents", "public-intents");
    }

    public async Task<string> WriteTender()
    {
        people.At(4, 7, 9);
        var tender = Path(
            await people.Writer.Send(
                $"{plan}/tender",
                null,
                "tender-new",
                ("Form.Number", "440105-2026-01996"),
                ("Form.Method", "OpenTender")
            )
        )[..^"/draft".Length];
        await people.Writer.Send(
            $"{tender}/scope",
            null,
            "tender-scope",
            ("Form.Buyer", "海珠区凤阳街道办事处（示例）"),
            (
                "Form.Content",
                "兜底民生服务、特殊群体服务和社区治理，每年直接服务不少于 35,244 小时"
            ),
            ("Form.Quantity", "社工站一个，社工 20 名"),
            ("Form.Townships", "440105012"),
            ("Form.Start", "2026-07-01"),
            ("Form.End", "2029-06-30"),
            ("Form.MultiYear", "BudgetAssured"),
            ("Form.MultiYear", "ContentFixed"),
            ("Form.MultiYear", "Continuous"),
            ("Form.MultiYear", "SourceStable"),
            ("Form.MultiYear", "PriceStable")
        );
        await people.Writer.Send(
            $"{tender}/pricing",
            null,
            "tender-pricing",
            ("Form.Basis", "Hours"),
            ("Form.Ceiling", "7,200,000.00"),
            ("Form.MinimumYearlyHours", "35244")
        );
        await people.Writer.Send(
            $"{tender}/requirements",
            null,
            "tender-requirements",
            ("Form.Qualifications", "具备独立承担民事责任的能力\n依法缴纳税收和社会保障资金"),
            ("Form.Essentials", "社工工资不低于本市最低工资标准")
        );
        await people.Writer.Send(
            $"{tender}/criteria",
            null,
            "tender-criteria",
            ("Form.Criteria[0].Name", "服务时数"),
            ("Form.Criteria[0].Points", "20"),
            ("Form.Criteria[0].Kind", "Hours"),
            ("Form.Criteria[1].Name", "服务方案"),
            ("Form.Criteria[1].Points", "80"),
            ("Form.Criteria[1].Kind", "Judged"),
            ("Form.Criteria[1].Steps", "优 61-80 分，良 41-60 分，一般 0-40 分")
        );
        foreach (var kind in (string[])["Main", "ContractDraft"])
        {
            await people.Writer.Send(
                $"{tender}/documents",
                null,
                "tender-documents",
                ("Form.Kind", kind),
                ("Form.File#file", kind)
            );
        }

        await people.Writer.Send(
            $"{tender}/dates",
            null,
            "tender-dates",
            ("Form.DocumentsUntil", "2026-04-15"),
            ("Form.Deadline", "2026-04-29 09:00"),
            ("Form.OpeningAt", "2026-04-29 09:00"),
            ("Form.Place", "海珠区公共资源交易中心（示例）")
        );
        await people.Writer.Send($"{tender}/draft", null, "tender-submit");
        return tender;
    }

    public async Task Publish(string tender)
    {
        people.At(4, 8, 9);
        await people.Checker.Send(
            $"{tender}/check",
            null,
            "tender-publish",
            ("Form.Address", "https://www.ccgp.gov.cn/example/tender"),
            ("Form.PublishedAt", "2026-04-08 08:30")
        );
        await people.Writer.LookAt($"/public{tender}", "public-tender");
    }

    /// <summary>As in case 1: the need changes, and the documents can be obtained for three days longer.</summary>
    public async Task Correct(string tender)
    {
        people.At(4, 10, 9);
        await people.Writer.Send(
            $"{tender}/correction",
            null,
            "correction",
            ("Form.Reason", "采购需求和评分细则调整"),
            ("Form.AffectsBids", "true"),
            (
                "Form.Content",
                "兜底民生服务、特殊群体服务、社区治理和困境儿童服务，每年直接服务不少于 35,244 小时"
            ),
            ("Form.DocumentsUntil", "2026-04-20")
        );
        await people.Checker.Send(
            $"{tender}/correction/check",
            null,
            "correction-publish",
            ("Form.Address", "https://www.ccgp.gov.cn/example/correction"),
            ("Form.PublishedAt", "2026-04-10 08:30")
        );
        await people.Writer.LookAt($"/public{tender}", "public-tender-corrected");
    }

    private static string Path(string address) => address.Split('?')[0];
}
