using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The agency asks for a payment with its invoice. Paid ≤ accepted + advance ≤ contract: a claim never passes what its milestone makes payable (PS-19).</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Supplier">The agency, in tenant 000000.</param>
/// <param name="Milestone">The milestone that makes it payable.</param>
/// <param name="InvoiceNumber">As printed; spaces around it do not count.</param>
/// <param name="InvoiceDate">Day of the invoice.</param>
/// <param name="Amount">Of the invoice, yuan.</param>
/// <param name="Invoice">The invoice itself.</param>
[AllowedFor(Role.Agency)]
public sealed record RequestPayment(
    StreamKey Contract,
    StreamKey Supplier,
    int Milestone,
    string InvoiceNumber,
    DateOnly InvoiceDate,
    decimal Amount,
    FileRef Invoice,
    long? SeenVersion = null
) : IDecision
{
    public StreamKey Payment =>
        Procurement.Payment.KeyOf(Contract.Tenant, Supplier.Id, InvoiceNumber.Trim());

    private StreamKey InvoiceKey => Procurement.Invoice.KeyOf(Supplier.Id, InvoiceNumber);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Contract>(Contract, SeenVersion),
            StreamUse.Of<Supplier>(Supplier),
            StreamUse.Of<Payment>(Payment),
            StreamUse.Of<Invoice>(InvoiceKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var contract = Refuse.Missing(streams.Find<Contract>(Contract));
        InScope.Organisation(contract.Draft.Supplier, context);
        InScope.Organisation(Supplier.Id, context);
        var supplier = Refuse.Missing(streams.Find<Supplier>(Supplier));
        Refuse.If(
            contract.Status is not (ContractStatus.InForce or ContractStatus.Ended),
            null,
            "ContractNotInForce"
        );
        Refuse.If(!supplier.HasBankAccount, null, "BankAccountMissing");
        var invoice = streams.Find<Invoice>(InvoiceKey);
        CheckInvoice(streams.Find<Payment>(Payment), invoice, context);
        var milestone = contract.MilestoneOf(Milestone);
        var left = ContractMoney.Claimable(contract, milestone);
        Refuse.If(
            Amount <= 0 || !Money.IsWholeFen(Amount),
            null,
            "AmountNotWholeFen",
            nameof(Amount)
        );
        Refuse.If(Amount > left, "PS-19", "ClaimOverPayable", nameof(Amount), left);
        if (invoice is null)
        {
            yield return Change.To<Invoice>(InvoiceKey, new InvoiceHandedIn(Contract.Tenant));
        }

        yield return Change.To<Contract>(
            Contract,
            new PaymentClaimed(Payment.Id, Milestone, Amount)
        );
        yield return Change.To<Payment>(
            Payment,
            new PaymentRequested(
                Contract.Id,
                contract.Draft.Number,
                Milestone,
                contract.Draft.BudgetYear,
                Supplier.Id,
                supplier.Name,
                InvoiceNumber.Trim(),
                InvoiceDate,
                Amount,
                Invoice,
                context.Actor.Holder
            )
        );
    }

    private void CheckInvoice(Payment? before, Invoice? known, DecisionContext context)
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(InvoiceNumber),
            null,
            "InvoiceNumberMissing",
            nameof(InvoiceNumber)
        );
        Refuse.If(
            before is { Status: not (PaymentStatus.Refused or PaymentStatus.Failed) },
            null,
            "InvoiceUsed",
            nameof(InvoiceNumber),
            InvoiceNumber.Trim(),
            before?.Request.ContractNumber ?? ""
        );
        // Says nothing of the other authority's record.
        Refuse.If(
            known is not null && known.Authority != Contract.Tenant,
            null,
            "InvoiceUsedElsewhere",
            nameof(InvoiceNumber),
            InvoiceNumber.Trim()
        );
        Refuse.If(InvoiceDate > context.Today, null, "DayInFuture", nameof(InvoiceDate));
    }
}
