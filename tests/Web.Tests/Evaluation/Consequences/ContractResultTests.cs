using System.Net;
using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Consequences;

/// <summary>From a published grade to the contract's last instalment and back again, by reactions and pages.</summary>
public sealed class ContractResultTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    [Fact]
    public async Task A_published_grade_decides_the_instalment_and_what_is_lost_later_is_claimed_back()
    {
        var contract = await EvaluatedContract.Of(portal, "52440100MJK9501015");
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var agency = await portal.SignedIn(
            Role.Agency,
            EvaluatedStation.County,
            contract.CreditCode
        );
        Says(await official.Get($"{contract.Href}/score"), "登记评估结果");

        await contract.Publish();
        var page = await official.Get(contract.Href);
        Says(page, "末期款：960,000.00 × 90% = 864,000.00 元");
        Says(page, "合同得分 87.50");
        Assert.DoesNotContain("登记评估结果", page.Text, StringComparison.Ordinal);
        Says(await agency.Get(contract.AssessmentHref), "960,000.00 × 90% = 864,000.00");
        var byHand = await official.SendFiles(
            await official.Get($"{contract.Href}/score"),
            $"{contract.Href}/score",
            [("Form.Report", "报告.pdf", Pdf)],
            ("Form.Score", "95")
        );
        Assert.Contains("已公布的评估轮次", byHand.Messages, StringComparison.Ordinal);

        await Accept(official, contract, "864,000.00");
        await contract.Pay(864_000m);
        await contract.Revise("1.1", 30, 10);
        Says(await official.Get(contract.Href), "应当退回 192,000.00 元：已付 864,000.00 元");
        Says(
            await official.Get($"/payments/{contract.Payment.Tenant}/{contract.Payment.Id}"),
            "应当退回 192,000.00 元"
        );
        Assert.Equal(1, await Mails("GiveBack", contract));
        Assert.True(await Mails("ClaimedBack", contract) > 0);
        Says(await agency.Get("/"), "退回多付的末期款");
        Says(await official.Get("/"), "追回多付的末期款");
        await Settle(official, contract);

        await contract.Annul();
        Says(await official.Get($"{contract.Href}?tab=money"), "应当退回 672,000.00 元");
        Says(await agency.Get(contract.AssessmentHref), "没有有效的评估结果");
        Says(await official.Get($"{contract.Href}?tab=timeline"), "EV-23");
        Assert.Equal(2, await Mails("GiveBack", contract));
    }

    [Fact]
    public async Task A_higher_result_after_the_acceptance_is_accepted_besides()
    {
        var contract = await EvaluatedContract.Of(portal, "52440100MJK9502026");
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        await contract.Publish();
        await Accept(official, contract, "864,000.00");
        var early = await official.Send(
            await official.Get($"{contract.Href}/difference"),
            $"{contract.Href}/difference"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("没有可以补充验收", early.Messages, StringComparison.Ordinal);

        await contract.Revise("1.1", 30, 40);
        Says(await official.Get("/"), "补充验收评估差额");
        var accepted = await official.Send(
            await official.Get($"{contract.Href}/difference"),
            $"{contract.Href}/difference"
        );

        Assert.Contains("差额已补充验收", accepted.Messages, StringComparison.Ordinal);
        Says(accepted, "960,000.00 × 100% = 960,000.00");
        var next = await official.Get($"{contract.Href}/next");
        Says(next, "优秀");
        Says(next, "优秀也不代替公开竞争");
    }

    private static async Task Accept(Visitor official, EvaluatedContract contract, string amount)
    {
        var answer = $"{contract.Href}/milestones/3/answer";
        var page = await official.Send(
            await official.Get(answer),
            answer,
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "28"),
            ("Form.Summary", "多数满意")
        );
        Says(page, amount);
    }

    private static async Task Settle(Visitor official, EvaluatedContract contract)
    {
        var path = $"{contract.Href}/recovery";
        var early = await official.Send(
            await official.Get(path),
            path,
            ("Form.On", "2026-03-03"),
            ("Form.Reference", "示例缴款书 1 号")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        var settled = await official.Send(
            early,
            path,
            ("Form.On", "2026-03-02"),
            ("Form.Reference", "示例缴款书 1 号")
        );
        Says(settled, "已退回 192,000.00 元");
    }

    private Task<long> Mails(string kind, EvaluatedContract contract) =>
        portal.Postgres.Scalar<long>(
            "select count(*) from mail_outbox where kind = $1 and path = $2",
            kind,
            $"{contract.Href}?tab=money"
        );

    private static void Says(Page page, string text) =>
        Assert.Contains(text, page.Text, StringComparison.Ordinal);
}
