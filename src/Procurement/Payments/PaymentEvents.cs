using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// One payment against one invoice. Amounts are yuan.

/// <summary>A payment was asked for.</summary>
/// <param name="Contract">What it is owed by.</param>
/// <param name="ContractNumber">Public number.</param>
/// <param name="Milestone">The milestone that makes it payable.</param>
/// <param name="BudgetYear">The budget that pays.</param>
/// <param name="Supplier">The agency; its bank account is in the vault.</param>
/// <param name="SupplierName">Name of the organisation.</param>
/// <param name="InvoiceNumber">As printed; used once by a supplier.</param>
/// <param name="InvoiceDate">Day of the invoice.</param>
/// <param name="Amount">Of the invoice and the payment.</param>
/// <param name="Invoice">The invoice itself.</param>
/// <param name="By">The applicant; may not approve.</param>
public sealed record PaymentRequested(
    Guid Contract,
    string ContractNumber,
    int Milestone,
    int BudgetYear,
    Guid Supplier,
    string SupplierName,
    string InvoiceNumber,
    DateOnly InvoiceDate,
    decimal Amount,
    FileRef Invoice,
    DutyHolder By
);

/// <summary>An invoice was handed in for the first time; from then on it belongs to this authority. A stream of its own in tenant 000000, by seller and number.</summary>
/// <param name="Authority">6-digit code of the buyer.</param>
public sealed record InvoiceHandedIn(string Authority);

/// <summary>A person approved.</summary>
/// <param name="Step">1, or 2 for the second approval of a large sum.</param>
/// <param name="Final">No further approval is needed.</param>
public sealed record PaymentApproved(int Step, bool Final, DutyHolder By);

/// <summary>A person refused; the invoice may be used for a new request.</summary>
public sealed record PaymentRefused(string Reason, DutyHolder By);

/// <summary>The payment is a line of a file for the bank.</summary>
public sealed record PaymentBatched(Guid Batch, string BatchNumber, int Line);

/// <summary>The bank has paid.</summary>
/// <param name="PaidAt">The bank's time.</param>
public sealed record PaymentSettled(DateTimeOffset PaidAt);

/// <summary>The bank has not paid; the sum is owed again.</summary>
public sealed record PaymentFailed(DateTimeOffset FailedAt, string Reason);

/// <summary>A file for the bank was made.</summary>
public sealed record BankBatchMade(
    string Number,
    DateOnly On,
    IReadOnlyList<BankBatchLine> Lines,
    DutyHolder By
);

/// <summary>One line of a bank file; payee and account are written into the file from the vault and are not kept here.</summary>
public sealed record BankBatchLine(
    int Line,
    Guid Payment,
    Guid Contract,
    int BudgetYear,
    Guid Supplier,
    string SupplierName,
    string ContractNumber,
    int Milestone,
    decimal Amount
);

/// <summary>The batch file was taken out, with the accounts in it.</summary>
public sealed record BankFileTaken(string Sha256, DutyHolder By);

/// <summary>The bank's answer to some lines was read.</summary>
public sealed record BankAnswerRead(string Sha256, IReadOnlyList<BankLineResult> Results);

/// <summary>What the bank said of one line.</summary>
public sealed record BankLineResult(int Line, bool Paid, DateTimeOffset At, string Reason);
