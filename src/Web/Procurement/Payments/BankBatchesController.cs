using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>Files for the bank: made from chosen payments, taken out with the accounts in them, and closed by the bank's answer.</summary>
[Roles(Role.Official)]
public sealed class BankBatchesController(
    Reach reach,
    AsOf asOf,
    SealedTexts vault,
    SupplierNames names,
    NamedIndividuals individuals,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<BankBatchPage> Spec = new ListSpec<BankBatchPage>(
        "/bank-batches",
        "Payment.Batch.List"
    )
        .Lead(
            "Payment.Batch.Number",
            row => row.Number,
            row => $"/bank-batches/{row.TenantId}/{row.Id}"
        )
        .Column("Payment.Batch.MadeAt", row => row.MadeAt)
        .Column("Payment.Batch.Count", row => row.Count)
        .Money("Payment.Amount", row => row.Total)
        .Column("Payment.Batch.Open", row => row.Open)
        .SortedBy(row => row.MadeAt, descending: true)
        .Empty("Payment.Batch.Empty");

    [Roles(Role.Official, Role.Auditor)]
    [HttpGet("/bank-batches")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<BankBatchPage>(), ct);

    [Roles(Role.Official, Role.Auditor)]
    [HttpGet("/bank-batches/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(
        StreamKey key,
        string? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var now = await reach.Get<BankBatchPage>(key, ct);
        var row = on is { } day ? await asOf.Read<BankBatchPage>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var shown = await names.OfIndividuals(row.Lines.Select(line => line.Supplier), ct);
        row.Lines =
        [
            .. row.Lines.Select(line =>
                line with
                {
                    SupplierName = shown.GetValueOrDefault(line.Supplier, line.SupplierName),
                }
            ),
        ];
        return View(
            "Batch",
            new BatchObject(
                row,
                on is null && Me.Role == Role.Official && Me.Region == key.Tenant,
                tab == "timeline",
                new ConfirmForm()
            )
            {
                On = on,
            }
        );
    }

    /// <summary>From the chosen rows of the payments' list.</summary>
    [HttpPost("/bank-batches/new")]
    public Task<IActionResult> Make(List<string> rows, Guid once, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var number = string.Create(
            CultureInfo.InvariantCulture,
            $"{ChinaTime.DateOf(clock.GetUtcNow()):yyyyMMdd}-{once.ToString("N")[^6..]}"
        );
        var batch = MakeBankBatch.KeyOf(Me.Region, number);
        return Submit(
            new ConfirmForm { Once = once },
            () => new MakeBankBatch(batch, number, [.. rows.Select(KeyOf).Distinct()]),
            again: () => Index(ct),
            done: () => Redirect($"/bank-batches/{batch.Tenant}/{batch.Id}"),
            banner: "Payment.Batch.Made"
        );
    }

    /// <summary>Hands out the file with payees and accounts; that it was taken, and what it was, is recorded.</summary>
    [HttpPost("/bank-batches/{tenant}/{id:guid}/file")]
    public async Task<IActionResult> Take(StreamKey key, ConfirmForm form, CancellationToken ct)
    {
        var row = await reach.Get<BankBatchPage>(key, ct);
        byte[] file = [];
        return await Submit(
            form,
            async stop =>
            {
                var accounts = await Accounts(row, stop);
                row.Lines = await Payees(row, stop);
                file = BankFile.Write(row, accounts);
                return new Proposal(
                    new TakeBankFile(key, Convert.ToHexStringLower(SHA256.HashData(file)))
                );
            },
            again: () => Page(key, null, null, ct),
            done: () =>
                file.Length == 0
                    ? Redirect($"/bank-batches/{key.Tenant}/{key.Id}")
                    : File(file, "text/csv; charset=utf-8", $"{row.Number}.csv"),
            banner: "Payment.Batch.Taken"
        );
    }

    [HttpGet("/bank-batches/{tenant}/{id:guid}/answer")]
    public async Task<IActionResult> Answer(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<BankBatchPage>(key, ct);
        return key.Tenant == Me.Region
            ? View("Answer", new AnswerPage(row, new BankAnswerForm()))
            : NotFound();
    }

    [HttpPost("/bank-batches/{tenant}/{id:guid}/answer")]
    public async Task<IActionResult> Answer(
        StreamKey key,
        BankAnswerForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<BankBatchPage>(key, ct);
        return await Submit(
            form,
            async stop =>
            {
                using var content = new MemoryStream();
                await (form.Answer ?? throw new NotInScopeException("file")).CopyToAsync(
                    content,
                    stop
                );
                content.Position = 0;
                var results = BankFile.Read(content);
                var answered = results.Select(result => result.Line).ToHashSet();
                return new Proposal(
                    new ReadBankAnswer(
                        key,
                        [.. row.Lines.Where(line => answered.Contains(line.Line))],
                        results,
                        Convert.ToHexStringLower(SHA256.HashData(content.ToArray()))
                    )
                );
            },
            again: () => Answer(key, ct),
            done: () => Redirect($"/bank-batches/{key.Tenant}/{key.Id}"),
            banner: "Payment.Batch.Answered"
        );
    }

    // The bank pays a person by name; that the name was read for it is recorded (PD-07).
    private async Task<List<BankBatchLine>> Payees(BankBatchPage row, CancellationToken ct)
    {
        var named = await individuals.Of(
            row.Lines.Select(line => line.Supplier),
            [PersonFields.Name],
            RevealPurpose.Payment,
            ct
        );
        return
        [
            .. row.Lines.Select(line =>
                named.GetValueOrDefault(line.Supplier) is { } person
                    ? line with
                    {
                        SupplierName = person.Name,
                    }
                    : line
            ),
        ];
    }

    private async Task<Dictionary<Guid, string>> Accounts(BankBatchPage row, CancellationToken ct)
    {
        var suppliers = row.Lines.Select(line => line.Supplier).ToHashSet();
        var entries = await reach
            .Rows<SupplierPage>()
            .Where(supplier => suppliers.Contains(supplier.Id) && supplier.BankAccount != null)
            .Select(supplier => new { supplier.Id, supplier.BankAccount })
            .ToListAsync(ct);
        var numbers = await vault.ReadField(
            [.. entries.Select(entry => entry.BankAccount ?? Guid.Empty)],
            PersonFields.BankAccount,
            ct
        );
        var found = entries
            .Where(entry => numbers.ContainsKey(entry.BankAccount ?? Guid.Empty))
            .ToDictionary(entry => entry.Id, entry => numbers[entry.BankAccount ?? Guid.Empty]);
        Refuse.If(suppliers.Any(id => !found.ContainsKey(id)), null, "PayeeAccountMissing");
        return found;
    }

    private static StreamKey KeyOf(string row) =>
        row.Split('/') is [{ Length: 6 } tenant, var id] && Guid.TryParse(id, out var guid)
            ? new StreamKey(tenant, guid)
            : throw new NotInScopeException(nameof(Payment));
}

/// <summary>A batch's page.</summary>
public sealed record BatchObject(BankBatchPage Row, bool MayWrite, bool Timeline, ConfirmForm Form)
{
    /// <summary>The past day it is shown on.</summary>
    public DateOnly? On { get; init; }

    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/bank-batches/{Row.TenantId}/{Row.Id}";
}

/// <summary>The form for the bank's answer.</summary>
public sealed record AnswerPage(BankBatchPage Row, BankAnswerForm Form);
