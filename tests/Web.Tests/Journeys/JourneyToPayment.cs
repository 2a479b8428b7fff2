using StationPortal.Procurement;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Contract, milestones, payment through the bank.</summary>
internal sealed class JourneyToPayment(PurchasePeople people, string tender)
{
    private const string County = PurchasePeople.County;

    private static readonly string[] Clauses =
    [
        "Content",
        "Quantity",
        "Quality",
        "Settlement",
        "RightsAndDuties",
        "Liability",
    ];

    private static readonly string[] DataClauses =
    [
        "Purpose",
        "Period",
        "Method",
        "Kinds",
        "Protection",
        "ReturnOrDelete",
    ];

    private readonly Guid contractId = Contract
        .KeyOf(County, Guid.Parse(tender.Split('/')[^1]), 1)
        .Id;

    private string Href => $"/contracts/{County}/{contractId}";

    public async Task Write()
    {
        people.At(5, 6, 9);
        var start = tender.Replace("/tenders/", "/contracts/new/", StringComparison.Ordinal);
        await people.Writer.Send(
            start,
            null,
            "contract-new",
            ("Form.Number", "HT-440105-2026-01"),
            ("Form.Work", nameof(ContractWork.Stations))
        );
        await people.Writer.Send($"{Href}/scope", null, "contract-scope");
        await people.Writer.Send(
            $"{Href}/clauses",
            null,
            "contract-clauses",
            [.. Clauses.Select(name => ($"Form.{name}", "按采购文件和投标文件执行。"))]
        );
        await people.Writer.Send(
            $"{Href}/data-clause",
            null,
            "contract-data",
            [.. DataClauses.Select(name => ($"Form.{name}", "按约定执行，终止时全部交回或删除。"))]
        );
        await people.Writer.Send($"{Href}/schedule", null, "contract-schedule");
        await people.Writer.Send($"{Href}/fix", null, "contract-fix");
        await people.Writer.LookAt($"{Href}/print", "contract-print");
    }

    public async Task Sign()
    {
        foreach (var hand in (IHand[])[people.Agency, people.Signer])
        {
            await hand.Send(
                $"{Href}/sign",
                null,
                "contract-sign",
                ("Form.Password", TestAccounts.Password),
                ("Form.Scan#file", "盖章合同")
            );
        }

        await people.Writer.Send(
            $"{Href}/publish",
            null,
            "contract-publish",
            ("Form.Address", "https://www.ccgp.gov.cn/example/contract"),
            ("Form.PublishedAt", "2026-05-06 08:45")
        );
        await people.Writer.LookAt($"/public{Href}", "public-contract");
    }

    public async Task PayAdvance()
    {
        people.At(5, 8, 9);
        await Pay("1", "26440000000000000001", "2026-05-08");
    }

    public async Task AcceptAndPay()
    {
        people.At(8, 3, 9);
        await people.Agency.Send(
            $"{Href}/milestones/2/report",
            null,
            "deliverable",
            ("Form.Summary", "完成中期服务，台账齐全。"),
            ("Form.Evidence#file", "中期报告")
        );
        await people.Payer.Send(
            $"{Href}/milestones/2/answer",
            null,
            "acceptance",
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "28"),
            ("Form.Summary", "总体满意。")
        );
        await Pay("2", "26440000000000000002", "2026-08-03");
    }

    /// <summary>What everyone sees at the end.</summary>
    public async Task LookAround()
    {
        foreach (var tab in (string[])["overview", "money", "files", "timeline"])
        {
            await people.Writer.LookAt($"{Href}?tab={tab}", $"contract-{tab}");
        }

        await people.Writer.LookAt("/", "home-official");
        await people.Agency.LookAt("/", "home-agency");
        await people.Writer.LookAt("/public/budget", "public-budget");
        Assert.Contains(
            "1,920,000.00",
            await people.Writer.Page.InnerTextAsync("body"),
            StringComparison.Ordinal
        );
    }

    // 960,000.00 yuan is above the parameter of D-07, so two people approve.
    private async Task Pay(string milestone, string invoice, string day)
    {
        var payment = (
            await people.Agency.Send(
                $"/payments/new/{County}/{contractId}",
                null,
                "payment-ask",
                ("Form.Milestone", milestone),
                ("Form.InvoiceNumber", invoice),
                ("Form.InvoiceDate", day),
                ("Form.Amount", "960,000.00"),
                ("Form.Invoice#file", "发票")
            )
        ).Split('?')[0];
        await people.Payer.Send($"{payment}/approve", null, "payment-approve");
        await people.Signer.Send($"{payment}/approve", null, "payment-approve-second");
        var bank = new BankDesk(people.Payer, people.Steps);
        var batch = await bank.MakeBatch();
        await people.Payer.Page.RunAndWaitForDownloadAsync(() =>
            people.Payer.Page.ClickAsync($"form[action='{batch}/file'] button")
        );
        await bank.Paid(batch, day);
        await people.Agency.LookAt(payment, "payment-paid");
    }
}
