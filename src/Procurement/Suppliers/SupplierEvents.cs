using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Stream "supplier": one body that may bid, in tenant 000000; its id is derived from the credit code.
// A contact person and the bank account lie in the vault, and of an individual everything but its region.

/// <summary>A supplier registered.</summary>
/// <param name="CreditCode">18 characters, GB 32100; empty for an individual.</param>
/// <param name="Name">Of the organisation; a neutral label for an individual.</param>
/// <param name="Region">County whose official confirms it.</param>
/// <param name="Address">Of the office; empty for an individual.</param>
/// <param name="PersonalFitness">Not written any more: why a person fits (PS-05) is the vault's.</param>
/// <param name="Person">The individual in the vault (PS-03); <c>null</c> for an organisation.</param>
public sealed record SupplierRegistered(
    string CreditCode,
    string Name,
    SupplierKind Kind,
    string Region,
    string Address,
    string? PersonalFitness,
    Guid? Person = null
);

/// <summary>What was registered changed; an official confirms it anew.</summary>
public sealed record SupplierChanged(
    string Name,
    SupplierKind Kind,
    string Region,
    string Address,
    string? PersonalFitness
);

/// <summary>The outcome of a year's inspection (年检, 年报) was handed in with its proof.</summary>
public sealed record AnnualInspectionRecorded(int Year, InspectionResult Result, FileRef Proof);

public enum InspectionResult
{
    /// <summary>合格.</summary>
    Passed = 1,

    /// <summary>基本合格.</summary>
    MostlyPassed = 2,

    /// <summary>不合格.</summary>
    Failed = 3,
}

/// <summary>The grade of a social organisation (等级评估), 1A to 5A.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record GradeRecorded(int Stars, DateOnly ValidUntil, FileRef Proof);

/// <summary>The account that payments go to was put into the vault.</summary>
/// <param name="AccountId">Its entry in the vault.</param>
/// <param name="Hmac">Of the number, so that a change shows.</param>
public sealed record BankAccountSet(Guid AccountId, string Hmac);

/// <summary>An official confirmed that the supplier is what it says.</summary>
public sealed record SupplierConfirmed(DutyHolder By);

/// <summary>An official refused the registration; the supplier may mend it.</summary>
public sealed record SupplierRefused(string Reason, DutyHolder By);

/// <summary>An official barred the supplier from bidding (采购法 77).</summary>
public sealed record SupplierBarred(string Reason, DateOnly Until, DutyHolder By);
