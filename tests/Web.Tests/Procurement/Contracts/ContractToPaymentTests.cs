using System.Net;
using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Contracts;

/// <summary>From the award to the paid milestone over HTTP: an official and the agency sign, a second official accepts and approves, the bank pays.</summary>
public sealed class ContractToPaymentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
    );

    [Fact]
    public async Task a_contract_is_written_signed_accepted_and_paid()
    {
        var purchase = await AwardedPurchase.Of(portal);
        await Write(purchase);
        await Sign(purchase);
        await Publish(purchase);
        await PayAdvance(purchase);
        await Accept(purchase);
        await OthersAreKeptOut(purchase);
    }

    private static async Task Write(AwardedPurchase p)
    {
        var start = $"/contracts/new/{AwardedPurchase.County}/{p.Tender.Id}";
        var page = Ok(
            await p.Signer.Send(
                await p.Signer.Get(start),
                start,
                ("Form.Number", "HT-2026-01"),
                ("Form.Work", nameof(ContractWork.Stations))
            )
        );
        Assert.Equal(p.Href, page.Address.AbsolutePath);
        Assert.Contains("2,400,000.00", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await p.Agency.Get(p.Href)).Status);

        Ok(await p.Signer.Send(await p.Signer.Get($"{p.Href}/scope"), $"{p.Href}/scope"));
        Ok(
            await p.Signer.Send(
                await p.Signer.Get($"{p.Href}/clauses"),
                $"{p.Href}/clauses",
                [
                    .. new[]
                    {
                        "Content",
                        "Quantity",
                        "Quality",
                        "Settlement",
                        "RightsAndDuties",
                        "Liability",
                    }.Select(name => ($"Form.{name}", "按采购文件执行。")),
                ]
            )
        );
        Ok(
            await p.Signer.Send(
                await p.Signer.Get($"{p.Href}/data-clause"),
                $"{p.Href}/data-clause",
                [
                    .. new[]
                    {
                        "Purpose",
                        "Period",
                        "Method",
                        "Kinds",
                        "Protection",
                        "ReturnOrDelete",
                    }.Select(name => ($"Form.{name}", "按约定执行。")),
                ]
            )
        );
        page = await p.Signer.Get($"{p.Href}/schedule");
        Assert.Equal(3, page.Document.QuerySelectorAll("input[name$='.Percent']").Length);
        page = await p.Signer.Send(
            page,
            $"{p.Href}/schedule",
            ("Form.Milestones[1].Percent", "41"),
            ("Form.More", "Milestone")
        );
        Assert.Equal(4, page.Document.QuerySelectorAll("input[name$='.Percent']").Length);
        page = await p.Signer.Send(page, $"{p.Href}/schedule");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("101%", page.Messages, StringComparison.Ordinal);
        Ok(await p.Signer.Send(page, $"{p.Href}/schedule", ("Form.Milestones[1].Percent", "40")));
        page = Ok(await p.Signer.Send(await p.Signer.Get($"{p.Href}/fix"), $"{p.Href}/fix"));
        Assert.Contains("等待您签署", page.Text, StringComparison.Ordinal);
        var print = Ok(await p.Agency.Get($"{p.Href}/print"));
        Assert.Contains("贰佰肆拾万元整", print.Text, StringComparison.Ordinal);
    }

    private static async Task Sign(AwardedPurchase p)
    {
        var page = await p.Signer.SendFiles(
            await p.Signer.Get($"{p.Href}/sign"),
            $"{p.Href}/sign",
            [("Form.Scan", "合同.pdf", Pdf)],
            ("Form.Password", "wrong")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("密码或验证码不对", page.Messages, StringComparison.Ordinal);
        Ok(
            await p.Signer.SendFiles(
                page,
                $"{p.Href}/sign",
                [("Form.Scan", "合同.pdf", Pdf)],
                ("Form.Password", TestAccounts.Password)
            )
        );
        page = Ok(
            await p.Agency.SendFiles(
                await p.Agency.Get($"{p.Href}/sign"),
                $"{p.Href}/sign",
                [("Form.Scan", "合同.pdf", Pdf)],
                ("Form.Password", TestAccounts.Password)
            )
        );
        Assert.Contains("履行中", page.Text, StringComparison.Ordinal);
        var files = Ok(await p.Colleague.Get($"{p.Href}?tab=files"));
        var scan = files
            .Document.QuerySelectorAll("td a")
            .Select(link => link.GetAttribute("href") ?? "")
            .First(href => href.Contains("/files/", StringComparison.Ordinal));
        Assert.Equal(Pdf, await p.Colleague.Client.GetByteArrayAsync(scan));
    }

    private static async Task Publish(AwardedPurchase p)
    {
        var visitor = new Visitor(p.Signer.Client);
        var address = $"/public{p.Href}";
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(address)).Status);
        var due = Ok(await p.Signer.Get(p.Href)).Text;
        Assert.Contains("GP-43", due, StringComparison.Ordinal);
        Assert.Contains("还剩 2 天", due, StringComparison.Ordinal);
        Ok(
            await p.Signer.Send(
                await p.Signer.Get($"{p.Href}/publish"),
                $"{p.Href}/publish",
                ("Form.Address", "https://www.ccgp.example/1"),
                ("Form.PublishedAt", "2026-03-02 08:30")
            )
        );
        Assert.Contains(
            "HT-2026-01",
            Ok(await visitor.Get(address)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "社工站服务",
            Ok(await visitor.Get("/public/contracts")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task PayAdvance(AwardedPurchase p)
    {
        var ask = $"/payments/new/{AwardedPurchase.County}/{p.Contract.Id}";
        (string, string)[] invoice =
        [
            ("Form.InvoiceNumber", "26532000000000000001"),
            ("Form.InvoiceDate", "2026-03-02"),
        ];
        var page = await p.Agency.SendFiles(
            await p.Agency.Get(ask),
            ask,
            [("Form.Invoice", "发票.pdf", Pdf)],
            [.. invoice, ("Form.Amount", "960,000.01")]
        );
        Assert.Contains("960,000.00", page.Messages, StringComparison.Ordinal);
        page = Ok(
            await p.Agency.SendFiles(
                page,
                ask,
                [("Form.Invoice", "发票.pdf", Pdf)],
                ("Form.Amount", "960,000.00")
            )
        );
        var payment = page.Address.AbsolutePath;

        // 960,000 is above the parameter: two people approve.
        Ok(
            await p.Colleague.Send(
                await p.Colleague.Get($"{payment}/approve"),
                $"{payment}/approve"
            )
        );
        page = await p.Colleague.Send(
            await p.Colleague.Get($"{payment}/approve"),
            $"{payment}/approve"
        );
        Assert.Contains("另一人", page.Messages, StringComparison.Ordinal);
        page = Ok(
            await p.Signer.Send(await p.Signer.Get($"{payment}/approve"), $"{payment}/approve")
        );
        Assert.Contains("待付款", page.Text, StringComparison.Ordinal);

        var list = await p.Signer.Get("/payments?status=Approved");
        var once = list.Document.QuerySelector("[name=once]")?.GetAttribute("value") ?? "";
        var row = list.Document.QuerySelector("[name=rows]")?.GetAttribute("value") ?? "";
        page = Ok(await Post(p.Signer, list, "/bank-batches/new", ("once", once), ("rows", row)));
        var batch = page.Address.AbsolutePath;
        var file = await p.Signer.Client.PostAsync(
            $"{batch}/file",
            new FormUrlEncodedContent(Hidden(page, $"{batch}/file"))
        );
        var csv = await file.Content.ReadAsStringAsync();
        Assert.StartsWith("batch,line,payee,account,amount,purpose", csv, StringComparison.Ordinal);
        Assert.Contains(
            $"1,示例社工服务中心,{AwardedPurchase.Account},960000.00,HT-2026-01/1",
            csv,
            StringComparison.Ordinal
        );

        var failed = Encoding.UTF8.GetBytes(
            "line,result,time,reason\n1,failed,2026-03-02 15:04,账号不符\n"
        );
        Ok(
            await p.Signer.SendFiles(
                await p.Signer.Get($"{batch}/answer"),
                $"{batch}/answer",
                [("Form.Answer", "a.csv", failed)]
            )
        );
        Ok(
            await p.Signer.SendFiles(
                await p.Signer.Get($"{batch}/answer"),
                $"{batch}/answer",
                [("Form.Answer", "a.csv", failed)]
            )
        );
        Assert.Contains("账号不符", (await p.Agency.Get(payment)).Text, StringComparison.Ordinal);

        // The failed payment is free again: the same invoice may be used.
        Ok(
            await p.Agency.SendFiles(
                await p.Agency.Get(ask),
                ask,
                [("Form.Invoice", "发票.pdf", Pdf)],
                [.. invoice, ("Form.Amount", "400,000.00")]
            )
        );
        page = Ok(
            await p.Colleague.Send(
                await p.Colleague.Get($"{payment}/approve"),
                $"{payment}/approve"
            )
        );
        list = await p.Signer.Get("/payments?status=Approved");
        page = Ok(
            await Post(
                p.Signer,
                list,
                "/bank-batches/new",
                ("once", list.Document.QuerySelector("[name=once]")?.GetAttribute("value") ?? ""),
                ("rows", row)
            )
        );
        batch = page.Address.AbsolutePath;
        var paid = Encoding.UTF8.GetBytes("line,result,time,reason\n1,paid,2026-03-02 15:04,\n");
        Ok(
            await p.Signer.SendFiles(
                await p.Signer.Get($"{batch}/answer"),
                $"{batch}/answer",
                [("Form.Answer", "a.csv", paid)]
            )
        );
        var money = Ok(await p.Agency.Get($"{p.Href}?tab=money"));
        Assert.Contains("400,000.00", money.Text, StringComparison.Ordinal);
        var budget = Ok(
            await p.Signer.Get(
                $"/budgets/{AwardedPurchase.County}/{AwardedPurchase.Budget.Id}/ledger?figure=Paid"
            )
        );
        Assert.Contains("400,000.00", budget.Text, StringComparison.Ordinal);
    }

    private static async Task Accept(AwardedPurchase p)
    {
        var report = $"{p.Href}/milestones/2/report";
        var answer = $"{p.Href}/milestones/2/answer";
        Ok(
            await p.Agency.SendFiles(
                await p.Agency.Get(report),
                report,
                [("Form.Evidence", "报告.pdf", Pdf)],
                ("Form.Summary", "完成中期服务。")
            )
        );
        (string, string)[] accept =
        [
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "28"),
            ("Form.Summary", "总体满意。"),
        ];
        var page = await p.Signer.Send(await p.Signer.Get(answer), answer, accept);
        Assert.Contains("合同签订人", page.Messages, StringComparison.Ordinal);
        page = await p.Colleague.Send(await p.Colleague.Get(answer), answer, [.. accept[..1]]);
        Assert.Contains("征求服务对象意见", page.Messages, StringComparison.Ordinal);
        page = Ok(await p.Colleague.Send(await p.Colleague.Get(answer), answer, accept));
        Assert.Contains("征求 30 人，满意 28 人", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "征求 30 人，满意 28 人",
            (await p.Colleague.Get($"/public{p.Href}")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task OthersAreKeptOut(AwardedPurchase p)
    {
        var neighbour = await portal.SignedIn(Role.Official, "440105");
        var stranger = await portal.SignedIn(
            Role.Agency,
            AwardedPurchase.County,
            "52530100MJ00000026"
        );
        foreach (
            var path in new[]
            {
                p.Href,
                $"{p.Href}/print",
                $"{p.Href}/milestones/2/answer",
                $"{p.Href}/milestones/2/report",
                $"{p.Href}?tab=files",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
        }

        Assert.DoesNotContain(
            "HT-2026-01",
            (await neighbour.Get("/payments")).Text,
            StringComparison.Ordinal
        );
        var timeline = Ok(await p.Colleague.Get($"{p.Href}?tab=timeline"));
        Assert.Contains("采购人签署", timeline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", timeline.Text, StringComparison.Ordinal);
    }

    private static Page Ok(Page page)
    {
        Assert.True(
            page.Status == HttpStatusCode.OK,
            $"{page.Address} {page.Status}: {page.Messages}"
        );
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
        return page;
    }

    private static async Task<Page> Post(
        Visitor visitor,
        Page page,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var token =
            page.Document.QuerySelector("#rows [name=__RequestVerificationToken]")
                ?.GetAttribute("value")
            ?? "";
        var answer = await visitor.Client.PostAsync(
            path,
            new FormUrlEncodedContent([
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                KeyValuePair.Create("__RequestVerificationToken", token),
            ])
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await visitor.Get(answer.Headers.Location?.OriginalString ?? "");
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Page page, string action) =>
        page
            .Document.QuerySelectorAll($"form[action='{action}'] input")
            .Select(input =>
                KeyValuePair.Create(
                    input.GetAttribute("name") ?? "",
                    input.GetAttribute("value") ?? ""
                )
            );
}
