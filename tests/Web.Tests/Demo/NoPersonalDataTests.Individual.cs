using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

/// <summary>The demo's individual supplier, who won a small contract: named where the law asks for it, and nowhere after the erasure.</summary>
public sealed partial class NoPersonalDataTests
{
    private static readonly SupplierLine Line = DemoData
        .ReadSuppliers()
        .Single(line => line.Kind == SupplierKind.Individual);

    private static readonly string[] Individual =
    [
        Line.Name,
        Line.IdNumber!,
        Line.Address,
        Line.Phone,
        Line.Fitness!,
    ];

    [Fact]
    public async Task An_individual_is_named_in_contract_bank_file_and_result_and_each_look_is_recorded()
    {
        var (contract, supplier) = await Won();
        var visitor = new Visitor(portal.NewClient());
        var result = await visitor.Get($"/public/results/440105/{contract.TenderId}");
        Assert.Contains(Line.Name, result.Text, StringComparison.Ordinal);
        Assert.Contains(Line.Address, result.Text, StringComparison.Ordinal);
        foreach (
            var path in (string[])
                [
                    "/public/results",
                    "/public/contracts",
                    $"/public/contracts/440105/{contract.Id}",
                    "/public/suppliers?kind=Individual",
                    $"/public/suppliers/{supplier.TenantId}/{supplier.Id}",
                ]
        )
        {
            var page = await visitor.Get(path);
            Assert.Contains("个人供应商", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Line.Name, page.Text, StringComparison.Ordinal);
        }

        var official = await SignIn("haizhu-pay");
        var print = await official.Get($"/contracts/440105/{contract.Id}/print");
        Assert.Contains(
            $"{Line.Name}（身份证号码 {Line.IdNumber}）",
            print.Text,
            StringComparison.Ordinal
        );
        var shown = await official.Get($"/contracts/440105/{contract.Id}");
        Assert.Contains("骆**（个人供应商", shown.Text, StringComparison.Ordinal);

        var payment = await Ask(contract);
        await official.Send(await official.Get($"{payment}/approve"), $"{payment}/approve");
        var before = await Looks(RevealPurpose.Payment);
        var file = await BankFile(official);
        Assert.Contains($"1,{Line.Name},{Line.Account},", file, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Looks(RevealPurpose.Payment));
        Assert.True(await Looks(RevealPurpose.Document) >= 2);

        await TheAccountOfTheSamePersonIsNamed(official, supplier);
        await EraseWhenTheLawLets(contract, supplier);
        await EverythingStaysReadable(contract, supplier, payment, official, visitor);
    }

    // The individual and the holder of its account are one human being in two records.
    private static Task TheAccountOfTheSamePersonIsNamed(Visitor official, SupplierPage supplier)
    {
        var erase = $"/persons/{RegionCode.Nation}/{supplier.Person}/erase";
        var holder = $"/persons/440105/{DemoIds.Person("agency-41")}";
        return Poll.Until(async () => (await official.Get(erase)).Has($"a[href='{holder}']"));
    }

    private static async Task EverythingStaysReadable(
        ContractPage contract,
        SupplierPage supplier,
        string payment,
        Visitor official,
        Visitor visitor
    )
    {
        foreach (
            var (reader, path) in ((Visitor Reader, string Path)[])
                [
                    (official, $"/contracts/440105/{contract.Id}"),
                    (official, $"/contracts/440105/{contract.Id}/print"),
                    (official, $"/contracts/440105/{contract.Id}?tab=timeline"),
                    (official, $"/reviews/440105/{contract.TenderId}"),
                    (official, payment),
                    (official, $"/suppliers/{supplier.TenantId}/{supplier.Id}"),
                    (visitor, $"/public/results/440105/{contract.TenderId}"),
                    (visitor, $"/public/contracts/440105/{contract.Id}"),
                ]
        )
        {
            var page = await reader.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("个人供应商", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("骆*", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Line.Name, page.Text, StringComparison.Ordinal);
        }
    }

    private async Task<(ContractPage Contract, SupplierPage Supplier)> Won()
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var supplier = await db.Set<SupplierPage>().SingleAsync(row => row.Person != null, ct);
        return (
            await db.Set<ContractPage>().SingleAsync(row => row.SupplierId == supplier.Id, ct),
            supplier
        );
    }

    // The second instalment, with an invoice that names the person.
    private async Task<string> Ask(ContractPage contract)
    {
        var self = await SignIn("agency-41");
        var ask = $"/payments/new/440105/{contract.Id}";
        var pdf = Encoding.UTF8.GetBytes($"%PDF-1.4\n{Line.Name}\n%%EOF");
        var page = await self.SendFiles(
            await self.Get(ask),
            ask,
            [("Form.Invoice", $"{Line.Name}.pdf", pdf)],
            ("Form.InvoiceNumber", "26442000000000004141"),
            ("Form.InvoiceDate", ChinaTime.DateOf(portal.Clock.Now).ToString("yyyy-MM-dd", null))
        );
        var payment = page.Address.AbsolutePath;
        Assert.StartsWith("/payments/440105/", payment, StringComparison.Ordinal);
        var invoice = await self.Client.GetByteArrayAsync(
            new Uri($"{payment}/invoice", UriKind.Relative),
            ct
        );
        Assert.Equal(pdf, invoice);
        return payment;
    }

    private async Task<string> BankFile(Visitor official)
    {
        var list = await official.Get("/payments?status=Approved&q=26442000000000004141");
        string Value(string name) =>
            list.Document.QuerySelector($"#rows [name={name}]")?.GetAttribute("value") ?? "";
        var made = await official.Client.PostAsync(
            new Uri("/bank-batches/new", UriKind.Relative),
            new FormUrlEncodedContent([
                KeyValuePair.Create("once", Value("once")),
                KeyValuePair.Create("rows", Value("rows")),
                KeyValuePair.Create(
                    "__RequestVerificationToken",
                    Value("__RequestVerificationToken")
                ),
            ]),
            ct
        );
        var batch = await official.Get(made.Headers.Location!.OriginalString);
        var action = $"{batch.Address.AbsolutePath}/file";
        var file = await official.Client.PostAsync(
            new Uri(action, UriKind.Relative),
            new FormUrlEncodedContent(
                batch
                    .Document.QuerySelectorAll($"form[action='{action}'] input")
                    .Select(input =>
                        KeyValuePair.Create(
                            input.GetAttribute("name") ?? "",
                            input.GetAttribute("value") ?? ""
                        )
                    )
            ),
            ct
        );
        return await file.Content.ReadAsStringAsync(ct);
    }

    private async Task<int> Looks(RevealPurpose purpose)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        return await db.Set<DisclosureRow>()
            .CountAsync(
                look =>
                    look.Purpose == purpose
                    && db.Set<SupplierPage>().Any(row => row.Person == look.Person),
                ct
            );
    }

    // GP-46 keeps who is named in a signed contract; after that, the person goes with everything that names them.
    private async Task EraseWhenTheLawLets(ContractPage contract, SupplierPage supplier)
    {
        var person = new StreamKey(RegionCode.Nation, supplier.Person!.Value);
        var official = new Actor(Guid.CreateVersion7(), Role.Official, "440105");
        var erasures = portal.Services.GetRequiredService<Erasures>();
        await Poll.Until(async () => await erasures.KeptOn(person, ct) is not null);
        var kept = await erasures.Erase(person, official, ct);
        Assert.Equal("GP-46", kept?.RuleId);

        var theirs = new List<Guid> { person.Id };
        foreach (var belongings in portal.Services.GetServices<IBelongings>())
        {
            theirs.AddRange(await belongings.Of(person, ct));
        }

        Assert.Contains(contract.Id, theirs);
        Assert.Contains(Bid.Key(new("440105", contract.TenderId), supplier.Id).Id, theirs);
        Assert.Contains(supplier.BankAccount!.Value, theirs);
        await using var batch = portal.Postgres.DataSource.CreateBatch();
        foreach (var owner in theirs)
        {
            new ErasedOwner(owner, portal.Clock.Now).AddTo(batch);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task<Visitor> SignIn(string name)
    {
        var visitor = new Visitor(portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", name),
            ("Form.Password", DemoAccounts.Password)
        );
        Assert.True(page.Has("details.account"), page.Text);
        return visitor;
    }
}
