using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>Payments in reach: their list, a payment's page and its invoice.</summary>
[Roles(Role.Official, Role.Agency, Role.Auditor)]
public sealed class PaymentsController(
    Reach reach,
    AsOf asOf,
    Downloads downloads,
    IRuleBooks rules,
    SupplierNames names,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<PaymentPage> Reading = Spec();
    private static readonly ListSpec<PaymentPage> Paying = Spec()
        .Bulk("Payment.Batch.Make", "/bank-batches/new");

    [HttpGet("/payments")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Me.Role == Role.Official ? Paying : Reading,
            reach.Rows<PaymentPage>(),
            ct,
            (rows, stop) =>
                names.Tell(
                    rows,
                    row => (row.SupplierId, row.SupplierName),
                    (row, name) => row.SupplierName = name,
                    stop
                )
        );

    [HttpGet("/payments/{tenant}/{id:guid}")]
    public async Task<IActionResult> Page(
        StreamKey key,
        DateOnly? on,
        string? tab,
        CancellationToken ct
    )
    {
        var now = await reach.Get<PaymentPage>(key, ct);
        var row = on is { } day ? await asOf.Read<PaymentPage>(key, day, ct) : now;
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var second = (await rules.Current(ct)).Parameters.Number(
            "D-07.second_approval_amount",
            key.Tenant,
            today
        );
        if (row is null)
        {
            return View("NotThen", on);
        }

        row.SupplierName = await names.Of(row.SupplierId, row.SupplierName, ct);
        return View(
            new PaymentObject(row, on, tab == "timeline", on is null ? Me : null, second)
            {
                Contract = on is null
                    ? await reach.Get<ContractPage>(new(key.Tenant, row.ContractId), ct)
                    : null,
            }
        );
    }

    [HttpGet("/payments/{tenant}/{id:guid}/invoice")]
    public async Task<IActionResult> Invoice(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<PaymentPage>(key, ct);
        // An individual's invoice names the person: it lies encrypted under the contract.
        return IndividualSupplier.IsLabel(row.SupplierName)
            ? await downloads.SendSealed(row.ContractId, row.Invoice.Sha256, ct)
            : await downloads.Send(row.Invoice, ct);
    }

    private static ListSpec<PaymentPage> Spec() =>
        new ListSpec<PaymentPage>("/payments", "Payment.List.Title")
            .Lead(
                "Payment.Invoice",
                row => row.InvoiceNumber,
                row => $"/payments/{row.TenantId}/{row.Id}"
            )
            .Column("Contract.Supplier", row => row.SupplierName)
            .Column("Contract.Number", row => row.ContractNumber)
            .Money("Payment.Amount", row => row.Amount)
            .Column("Payment.RequestedAt", row => row.RequestedAt)
            .Status("Payment.Status", row => row.Status, PaymentTones.Of)
            .Search(
                "Payment.Search",
                words =>
                    row =>
                        row.InvoiceNumber.Contains(words)
                        || row.SupplierName.Contains(words)
                        || row.ContractNumber.Contains(words)
            )
            .Choice<PaymentStatus>(
                "status",
                "Payment.Status",
                status => row => row.Status == status
            )
            .View("Payment.View.Waiting", "status=Requested")
            .View("Payment.View.Approved", "status=Approved")
            .View("Payment.View.AtBank", "status=AtBank")
            .SortedBy(row => row.RequestedAt, descending: true)
            .Empty("Payment.List.Empty");
}

/// <summary>A payment's page.</summary>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Reader">Who may act on it; <c>null</c> when the past is shown.</param>
/// <param name="SecondAbove">Above this sum a second person approves, yuan.</param>
public sealed record PaymentObject(
    PaymentPage Row,
    DateOnly? On,
    bool Timeline,
    Actor? Reader,
    decimal SecondAbove
)
{
    /// <summary>The contract that owes it; <c>null</c> when the past is shown.</summary>
    public ContractPage? Contract { get; init; }

    /// <summary>It pays the instalment that the evaluation decides, and the agency has to give back a part of that.</summary>
    public bool IsClaimedBack => Governed is not null && Contract is { Recoverable: > 0 };

    /// <summary>It is not paid yet, and more was asked for than the present result leaves.</summary>
    public bool IsOverResult =>
        Row.Status is PaymentStatus.Requested or PaymentStatus.Approved or PaymentStatus.AtBank
        && Governed is { } line
        && line.Claimed - line.Recovered > line.Accepted;

    /// <summary>How the evaluation decided the instalment that is paid, by the result that stands; <c>null</c> for other instalments.</summary>
    public TextKey? ByResult =>
        Governed is { } line && Contract is { ResultPercent: { } percent, Earned: { } earned }
            ? new("Contract.Result.Sum", line.Milestone.Name, line.Amount, percent, earned)
            : null;

    private MilestoneLine? Governed =>
        Contract?.Governed is { } line && line.Milestone.No == Row.Milestone ? line : null;

    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/payments/{Row.TenantId}/{Row.Id}";

    public bool IsBuyer => Reader is { Role: Role.Official } && Reader.Region == Row.TenantId;

    /// <summary>The reader asked for it, or approved it already.</summary>
    public bool IsInvolved =>
        Reader is { } reader
        && Row.Approvals.Select(approval => approval.Account)
            .Append(Row.RequestedBy)
            .Any(account => reader.Holder.Overlaps(new DutyHolder(account, null)));
}
