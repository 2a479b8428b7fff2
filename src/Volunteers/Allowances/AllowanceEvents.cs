using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

// Stream "allowance_list": what a station's volunteers get back for travel and phone (OR-28), in the county's tenant. Amounts are yuan. Names and accounts are in the vault.

/// <summary>A station's allowances of a month were listed from confirmed service.</summary>
/// <param name="Number">For people to name it by.</param>
/// <param name="Unit">Name of the station.</param>
/// <param name="Month">Its first day; services of earlier months that came late are in it too.</param>
public sealed record AllowanceListMade(
    string Number,
    Guid Station,
    string Unit,
    DateOnly Month,
    IReadOnlyList<AllowanceLine> Lines,
    DutyHolder By
);

/// <summary>One service on a list.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Order">The order served.</param>
/// <param name="Volunteer">Their account.</param>
/// <param name="Home">The province that keeps them.</param>
/// <param name="Item">What was ordered.</param>
/// <param name="On">Day of the service.</param>
/// <param name="Amount">As the menu had it when the order was placed; never more (VO-16).</param>
public sealed record AllowanceLine(
    int Line,
    Guid Order,
    string OrderNumber,
    Guid Volunteer,
    string Home,
    string Item,
    DateOnly On,
    decimal Amount
);

/// <summary>A second person found the list right.</summary>
public sealed record AllowanceListChecked(DutyHolder By);

/// <summary>The second person did not; its services may be listed again.</summary>
public sealed record AllowanceListReturned(AllowanceReturn Reason, DutyHolder By);

/// <summary>The file for the bank was made and sealed under the list.</summary>
/// <param name="File">The sealed file.</param>
/// <param name="LeftOut">Lines whose volunteer has given no account; their services may be listed again.</param>
public sealed record AllowanceFileMade(FileRef File, IReadOnlyList<int> LeftOut, DutyHolder By);

/// <summary>The file was taken out again.</summary>
public sealed record AllowanceFileTaken(DutyHolder By);

/// <summary>What the bank said of some lines; a service that was not paid may be listed again.</summary>
public sealed record AllowanceAnswerRead(string Sha256, IReadOnlyList<BankLineResult> Results);

// Stream "order": that an allowance of its service stands on a list, so that it is paid once.

/// <summary>A volunteer's service on this order stands on a list.</summary>
public sealed record AllowanceListed(Guid Volunteer, Guid List, decimal Amount);

/// <summary>It stands on that list no longer and may be listed again.</summary>
public sealed record AllowanceUnlisted(Guid Volunteer, Guid List);

// Stream "volunteer".

/// <summary>The volunteer said where allowances go; the account is in the vault.</summary>
/// <param name="Fingerprint">HMAC of the account number.</param>
public sealed record AllowanceAccountGiven(string Fingerprint);

/// <summary>Why a list is returned.</summary>
public enum AllowanceReturn
{
    /// <summary>服务不实.</summary>
    NotServed = 1,

    /// <summary>重复列支.</summary>
    Twice = 2,

    /// <summary>不属于补贴范围.</summary>
    NotCovered = 3,

    /// <summary>其他.</summary>
    Other = 4,
}
