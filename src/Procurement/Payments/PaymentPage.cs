using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A payment for its list and its page. Amounts are yuan.</summary>
public sealed class PaymentPage : IReadModel<PaymentPage>
{
    public static string StreamType => Payment.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid ContractId { get; set; }
    public string ContractNumber { get; set; } = "";
    public int Milestone { get; set; }
    public int BudgetYear { get; set; }
    public Guid SupplierId { get; set; }
    public string SupplierName { get; set; } = "";
    public string InvoiceNumber { get; set; } = "";
    public DateOnly InvoiceDate { get; set; }
    public decimal Amount { get; set; }
    public PaymentStatus Status { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public Guid RequestedBy { get; set; }

    /// <summary>When the bank paid.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    public Guid? BatchId { get; set; }
    public string? BatchNumber { get; set; }
    public int? BatchLine { get; set; }

    /// <summary>Why it was refused or failed.</summary>
    public string? Reason { get; set; }

    public FileRef Invoice { get; set; } = new("", "", 0);
    public List<PaymentApproval> Approvals { get; set; } = [];

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static PaymentPage? Fold(PaymentPage? row, StoredEvent e)
    {
        row ??= new PaymentPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case PaymentRequested e:
                Request(e, stored.At);
                break;
            case PaymentApproved e:
                Approvals = [.. Approvals, new(e.Step, stored.At, e.By.Account)];
                Status = e.Final ? PaymentStatus.Approved : PaymentStatus.Requested;
                break;
            case PaymentRefused e:
                (Status, Reason) = (PaymentStatus.Refused, e.Reason);
                break;
            case PaymentBatched e:
                (Status, BatchId) = (PaymentStatus.AtBank, e.Batch);
                (BatchNumber, BatchLine) = (e.BatchNumber, e.Line);
                break;
            case PaymentSettled e:
                (Status, PaidAt) = (PaymentStatus.Paid, e.PaidAt);
                break;
            case PaymentFailed e:
                (Status, Reason) = (PaymentStatus.Failed, e.Reason);
                break;
        }
    }

    private void Request(PaymentRequested e, DateTimeOffset at)
    {
        (ContractId, ContractNumber, Milestone) = (e.Contract, e.ContractNumber, e.Milestone);
        (SupplierId, SupplierName, BudgetYear) = (e.Supplier, e.SupplierName, e.BudgetYear);
        (InvoiceNumber, InvoiceDate, Invoice) = (e.InvoiceNumber, e.InvoiceDate, e.Invoice);
        (Amount, Status, RequestedAt) = (e.Amount, PaymentStatus.Requested, at);
        RequestedBy = e.By.Account;
        // An invoice used again after a refusal begins anew.
        (Approvals, Reason, BatchId, BatchNumber, BatchLine) = ([], null, null, null, null);
    }
}

/// <summary>One approval.</summary>
/// <param name="Step">1 or 2.</param>
/// <param name="At">When.</param>
/// <param name="Account">Who.</param>
public sealed record PaymentApproval(int Step, DateTimeOffset At, Guid Account);
