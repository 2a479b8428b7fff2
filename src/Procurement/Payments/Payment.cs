using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A payment against one invoice, as far as rules ask.</summary>
/// <param name="Request">What is asked for; the newest when the invoice was used again after a refusal or failure.</param>
/// <param name="Approvers">Who approved so far.</param>
/// <param name="Batch">The bank file it lies in.</param>
public sealed record Payment(
    PaymentRequested Request,
    PaymentStatus Status,
    ImmutableList<DutyHolder> Approvers,
    PaymentBatched? Batch
) : IStreamState<Payment>
{
    public static string StreamType => "payment";

    /// <summary>One payment per supplier and invoice number, so that an invoice is paid once.</summary>
    public static StreamKey KeyOf(string tenant, Guid supplier, string invoiceNumber) =>
        new(
            tenant,
            DerivedId.From(StreamType, supplier.ToString(), Invoice.NormalNumber(invoiceNumber))
        );

    public static Payment Start(object first) =>
        first is PaymentRequested e
            ? new(e, PaymentStatus.Requested, [], null)
            : throw new UnexpectedEventException(StreamType, first);

    public Payment Apply(object next) =>
        next switch
        {
            PaymentRequested e => Start(e),
            PaymentApproved e => this with
            {
                Status = e.Final ? PaymentStatus.Approved : PaymentStatus.Requested,
                Approvers = Approvers.Add(e.By),
            },
            PaymentRefused => this with { Status = PaymentStatus.Refused },
            PaymentBatched e => this with { Status = PaymentStatus.AtBank, Batch = e },
            PaymentSettled => this with { Status = PaymentStatus.Paid },
            PaymentFailed => this with { Status = PaymentStatus.Failed },
            _ => this,
        };
}

public enum PaymentStatus
{
    /// <summary>Waits for an approval.</summary>
    Requested = 1,

    /// <summary>Finally approved; waits for a bank file.</summary>
    Approved = 2,

    /// <summary>In a file for the bank.</summary>
    AtBank = 3,
    Paid = 4,

    /// <summary>Refused by an approver.</summary>
    Refused = 5,

    /// <summary>Not paid by the bank.</summary>
    Failed = 6,
}
