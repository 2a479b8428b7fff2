using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "station": one township social-work station 社工站, in the tenant of its county. Staff are people in the vault; events carry their ids only.

/// <summary>A station began to work for a township.</summary>
/// <param name="Name">Public name.</param>
/// <param name="Township">9-digit code.</param>
/// <param name="Origin">Why it exists.</param>
/// <param name="Contract">The contract that opened it, or <c>null</c> for another origin.</param>
/// <param name="Operator">The supplier that runs it.</param>
/// <param name="OperatorName">Name of that organisation.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day of the operator's contract, or <c>null</c>.</param>
/// <param name="DutyListVersion">The version the contract froze; <c>null</c> = the county's version in force each month.</param>
/// <param name="OutsideContract">Number of the contract outside the portal that it runs under, or <c>null</c>.</param>
public sealed record StationOpened(
    string Name,
    string Township,
    StationOrigin Origin,
    Guid? Contract,
    Guid Operator,
    string OperatorName,
    DateOnly From,
    DateOnly? Until,
    int? DutyListVersion,
    string? OutsideContract = null
);

/// <summary>Where a station comes from.</summary>
public enum StationOrigin
{
    /// <summary>购买服务: a signed contract covers the township.</summary>
    Contract = 1,

    /// <summary>自建: run by the township or the county itself.</summary>
    OwnPeople = 2,

    /// <summary>接管: it ran before the portal was used.</summary>
    TakenOver = 3,
}

/// <summary>The public premises of the station.</summary>
/// <param name="Address">Public address of the office.</param>
/// <param name="OpeningHours">As people read them.</param>
/// <param name="Phone">Of the office, public.</param>
/// <param name="Area">Square metres.</param>
/// <param name="Longitude">Degrees, or <c>null</c>.</param>
/// <param name="Latitude">Degrees, or <c>null</c>.</param>
public sealed record StationPlaced(
    string Address,
    string OpeningHours,
    string Phone,
    decimal Area,
    decimal? Longitude,
    decimal? Latitude
);

/// <summary>Someone works at the station from a day on.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Account">Their account, or <c>null</c> while they have none.</param>
/// <param name="Post">Head or social worker.</param>
/// <param name="Certificate">Level of the national certificate.</param>
/// <param name="WithMinors">Works with minors, so the yearly record check binds (CA-20).</param>
/// <param name="From">First day.</param>
public sealed record StaffJoined(
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    DateOnly From
);

/// <summary>Post, certificate, account or work with minors changed.</summary>
public sealed record StaffChanged(
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors
);

/// <summary>The operator queried the records that CA-20 names; only date and result are kept.</summary>
/// <param name="Clear"><c>false</c>: a record was found, the person must not work with minors.</param>
public sealed record StaffRecordChecked(Guid Person, DateOnly On, bool Clear);

/// <summary>The station was told that a record check ends, or has ended (CA-20); each once.</summary>
/// <param name="EndsOn">The first day on which it no longer holds.</param>
public sealed record RecordCheckReminded(Guid Person, DateOnly EndsOn);

/// <summary>Someone no longer works at the station.</summary>
public sealed record StaffLeft(Guid Person, DateOnly On);

/// <summary>A village point 村(社区)社工点 belongs to the station.</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="Address">Public address.</param>
public sealed record VillagePointOpened(string Village, string Address);

/// <summary>A village point was given up.</summary>
public sealed record VillagePointClosed(string Village, string Reason);

/// <summary>An item of a standard is met, shown by photos.</summary>
/// <param name="Standard">九有 or 六个一.</param>
/// <param name="Item">Code of the item, see <c>Data/standards.json</c>.</param>
/// <param name="Wording">The item as the list had it that day.</param>
public sealed record StandardItemMet(
    StationStandard Standard,
    string Item,
    string Wording,
    IReadOnlyList<FileRef> Photos
);

/// <summary>An item is no longer met.</summary>
public sealed record StandardItemWithdrawn(
    StationStandard Standard,
    string Item,
    string Wording,
    string Reason
);

/// <summary>Standards for stations.</summary>
public enum StationStandard
{
    /// <summary>九有 (Haidian).</summary>
    NineHaves = 1,

    /// <summary>六个一 (Shapingba).</summary>
    SixOnes = 2,
}

/// <summary>The station rests; no tasks are made.</summary>
public sealed record StationSuspended(DateOnly From, string Reason);

/// <summary>The station works again.</summary>
public sealed record StationResumed(DateOnly On);

/// <summary>The next operator took over (PD-03: nothing of people's data stays with the old one).</summary>
/// <param name="Contract">The next operator's contract, or <c>null</c>.</param>
/// <param name="Operator">The supplier that runs it from now on.</param>
/// <param name="OperatorName">Name of that organisation.</param>
/// <param name="On">First day of the new operator.</param>
/// <param name="Until">Last day of its contract, or <c>null</c>.</param>
/// <param name="DutyListVersion">The version its contract froze, or <c>null</c>.</param>
public sealed record StationHandedOver(
    Guid? Contract,
    Guid Operator,
    string OperatorName,
    DateOnly On,
    DateOnly? Until,
    int? DutyListVersion
);

/// <summary>A signed contract will run the station next: the same operator's goes on by itself, another one's is handed over (PD-03).</summary>
/// <param name="Contract">The signed contract.</param>
/// <param name="Operator">Its supplier.</param>
/// <param name="OperatorName">Name of that organisation.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="DutyListVersion">The version it froze, or <c>null</c>.</param>
public sealed record NextContractNamed(
    Guid Contract,
    Guid Operator,
    string OperatorName,
    DateOnly From,
    DateOnly Until,
    int? DutyListVersion
);

/// <summary>The same operator goes on under its next contract.</summary>
/// <param name="Contract">That contract.</param>
/// <param name="On">First day under it.</param>
/// <param name="Until">Last day.</param>
/// <param name="DutyListVersion">The version it froze, or <c>null</c>.</param>
public sealed record StationContinued(
    Guid Contract,
    DateOnly On,
    DateOnly Until,
    int? DutyListVersion
);

/// <summary>The operator's contract was ended before its last day.</summary>
public sealed record OperatorContractEnded(Guid Contract, DateOnly On);

/// <summary>The list of the handover was gone through (PD-03).</summary>
/// <param name="Items">What was done, each point of the list.</param>
/// <param name="Proof">The list as both operators signed it.</param>
/// <param name="By">Who went through it.</param>
/// <param name="Counts">What was handed over, by count; <c>null</c> in handovers from before it was counted.</param>
public sealed record HandoverChecked(
    IReadOnlyList<HandoverItem> Items,
    FileRef Proof,
    DutyHolder By,
    HandoverCounts? Counts = null
);

/// <summary>What a handover passes on, as the portal counted it at that moment; numbers only (PD-03).</summary>
/// <param name="People">People served whose records went over, those let go included.</param>
/// <param name="Visits">Visits on record.</param>
/// <param name="TasksDone">Tasks ticked, with their evidence.</param>
/// <param name="TasksOpen">Tasks still to do.</param>
/// <param name="Records">Service records that its operators wrote.</param>
/// <param name="Files">Photos and documents with visits and tasks.</param>
public sealed record HandoverCounts(
    int People,
    int Visits,
    int TasksDone,
    int TasksOpen,
    int Records,
    int Files
);

/// <summary>Points of the handover list; the first three are PD-03, the others keep the station working.</summary>
public enum HandoverItem
{
    /// <summary>All data and papers about people were given back.</summary>
    PeopleReturned = 1,

    /// <summary>Copies of them were deleted or destroyed, in writing.</summary>
    CopiesDeleted = 2,

    /// <summary>Accounts of the old operator's people for this station were ended.</summary>
    AccountsEnded = 3,

    /// <summary>Premises and keys.</summary>
    Premises = 4,

    /// <summary>Equipment by its inventory.</summary>
    Equipment = 5,

    /// <summary>Open tasks and cases were talked through.</summary>
    OpenWork = 6,
}

/// <summary>The station ended.</summary>
public sealed record StationClosed(DateOnly On, string Reason);

/// <summary>What someone is at a station.</summary>
public enum StationPost
{
    /// <summary>站长.</summary>
    Head = 1,

    /// <summary>驻站社工.</summary>
    Worker = 2,
}

/// <summary>National certificate of social workers.</summary>
public enum CertificateLevel
{
    /// <summary>None yet.</summary>
    None = 0,

    /// <summary>助理社会工作师.</summary>
    Assistant = 1,

    /// <summary>社会工作师.</summary>
    Worker = 2,

    /// <summary>高级社会工作师.</summary>
    Senior = 3,
}
