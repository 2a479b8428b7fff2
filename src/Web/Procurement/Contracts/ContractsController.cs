using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Contracts in reach: their list, a contract's page, its print and its files.</summary>
[Roles(Role.Official, Role.Agency, Role.Auditor)]
public sealed class ContractsController(
    Reach reach,
    AsOf asOf,
    Downloads downloads,
    SupplierNames names,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<ContractPage> Spec = new ListSpec<ContractPage>(
        "/contracts",
        "Contract.List.Title"
    )
        .Lead("Contract.Number", row => row.Number, row => $"/contracts/{row.TenantId}/{row.Id}")
        .Column("Contract.Title", row => row.Title)
        .Column("Contract.Supplier", row => row.SupplierName)
        .Money("Contract.Price", row => row.Price)
        .Money("Contract.Paid", row => row.Paid)
        .Column("Contract.SignedOn", row => row.SignedOn)
        .Status("Contract.Status", row => row.Status, ContractTones.Of)
        .Search(
            "Contract.Search",
            words =>
                row =>
                    row.Title.Contains(words)
                    || row.Number.Contains(words)
                    || row.SupplierName.Contains(words)
        )
        .Choice<ContractStatus>("status", "Contract.Status", status => row => row.Status == status)
        .View("Contract.View.Signing", "status=Signing")
        .View("Contract.View.InForce", "status=InForce")
        .SortedBy(row => row.DraftedAt, descending: true)
        .Empty("Contract.List.Empty");

    [HttpGet("/contracts")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            reach.Rows<ContractPage>(),
            ct,
            (rows, stop) =>
                names.Tell(
                    rows,
                    row => (row.SupplierId, row.SupplierName),
                    (row, name) => row.SupplierName = name,
                    stop
                )
        );

    [HttpGet("/contracts/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(
        StreamKey key,
        DateOnly? on,
        string? tab,
        CancellationToken ct
    )
    {
        var now = await reach.Get<ContractPage>(key, ct);
        var row = on is { } day ? await asOf.Read<ContractPage>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        row.SupplierName = await names.Of(row.SupplierId, row.SupplierName, ct);
        var payments = await reach
            .Rows<PaymentPage>()
            .Where(payment => payment.ContractId == key.Id && payment.TenantId == key.Tenant)
            .OrderBy(payment => payment.RequestedAt)
            .ToListAsync(ct);
        if (on is { } then)
        {
            payments = await AsOn(payments, then, ct);
        }

        return View(
            new ContractObject(
                row,
                on,
                tab ?? "overview",
                on is null ? Me : null,
                payments,
                ChinaTime.DateOf(clock.GetUtcNow())
            )
        );
    }

    private async Task<List<PaymentPage>> AsOn(
        IEnumerable<PaymentPage> payments,
        DateOnly day,
        CancellationToken ct
    )
    {
        var known = new List<PaymentPage>();
        foreach (var payment in payments)
        {
            var key = new StreamKey(payment.TenantId, payment.Id);
            if (await asOf.Read<PaymentPage>(key, day, ct) is { } then)
            {
                known.Add(then);
            }
        }

        return known;
    }

    [HttpGet("/contracts/{tenant}/{id:guid}/print")]
    public async Task<IActionResult> Print(
        StreamKey key,
        [FromServices] FrozenPapers papers,
        CancellationToken ct
    )
    {
        var row = await reach.Get<ContractPage>(key, ct);
        if (row.Paper.Frozen is not { } frozen)
        {
            row.SupplierName = await names.Of(row.SupplierId, row.SupplierName, ct);
            return View("Print", new PrintPage(row, null));
        }

        await using var stored = await papers.Open(row, frozen, ct);
        if (stored is null)
        {
            if (!IndividualSupplier.IsLabel(row.SupplierName))
            {
                return NotFound();
            }

            row.SupplierName = T.Supplier(row.SupplierName);
            return View("Print", new PrintPage(row, null) { Gone = true });
        }

        using var reader = new StreamReader(stored);
        return View("Print", new PrintPage(row, await reader.ReadToEndAsync(ct)));
    }

    [HttpGet("/contracts/{tenant}/{id:guid}/files/{sha256}")]
    public async Task<IActionResult> File(StreamKey key, string sha256, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(key, ct);
        var open = row
            .Milestones.SelectMany(line => line.Evidence)
            .Append(row.Paper.EvaluationReport)
            .FirstOrDefault(file => file?.Sha256 == sha256);
        if (open is not null)
        {
            return await downloads.Send(open, ct);
        }

        // The sealed papers name people: they lie encrypted under the contract.
        FileRef?[] scans = [row.Paper.BuyerSignature?.Scan, row.Paper.SupplierSignature?.Scan];
        return scans.Any(scan => scan?.Sha256 == sha256)
            ? await downloads.SendSealed(key.Id, sha256, ct)
            : NotFound();
    }
}

/// <summary>A contract's page.</summary>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Reader">Who may act on it; <c>null</c> when the past is shown.</param>
public sealed record ContractObject(
    ContractPage Row,
    DateOnly? On,
    string Tab,
    Actor? Reader,
    IReadOnlyList<PaymentPage> Payments,
    DateOnly Today
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/contracts/{Row.TenantId}/{Row.Id}";

    /// <summary>The reader is an official of the buyer.</summary>
    public bool IsBuyer => Reader is { Role: Role.Official } && Reader.Region == Row.TenantId;

    public bool IsSupplier =>
        Reader is { Role: Role.Agency } && Reader.Organisation == Row.SupplierId;

    /// <summary>The reader signed for the buyer, so another accepts (SD-03).</summary>
    public bool IsSigner =>
        Row.Paper.BuyerSignature is { } signature
        && Reader?.Holder.Overlaps(new DutyHolder(signature.Account, null)) == true;

    public bool SectionsDone =>
        Row.Paper is { Clauses: not null, DataClause: not null, Bands.Count: > 0 };
}

/// <summary>The contract's text: as frozen, or as it stands while it may change.</summary>
public sealed record PrintPage(ContractPage Row, string? Frozen)
{
    /// <summary>The frozen text named a person who was erased.</summary>
    public bool Gone { get; init; }
}
