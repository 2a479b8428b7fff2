using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "deliverable_check": the counted deliverables of one contract: the records each is made of, the official's sample, what became of each record looked at.

/// <summary>A deliverable made of counts was reported; the records it is made of follow (SR-04). A new report of the same milestone takes the place of the one before.</summary>
/// <param name="Contract">Which contract.</param>
/// <param name="ContractNumber">Its public number.</param>
/// <param name="Supplier">The agency.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Name">Of the milestone.</param>
/// <param name="Wanted">What the contract wants.</param>
/// <param name="Through">Last day whose records are counted.</param>
/// <param name="Items">How many records.</param>
/// <param name="List">The records as a file, its hash known.</param>
/// <param name="By">Who reported.</param>
public sealed record WorkReported(
    Guid Contract,
    string ContractNumber,
    Guid Supplier,
    int Milestone,
    string Name,
    IReadOnlyList<WantedCount> Wanted,
    DateOnly Through,
    int Items,
    FileRef List,
    DutyHolder By
);

/// <summary>Records that the reported deliverable is made of; several such events where one would be too large.</summary>
public sealed record WorkListed(int Milestone, IReadOnlyList<DrawnItem> Items);

/// <summary>One record that a deliverable is made of.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="In">The person's record of a visit, the month of a task; <c>null</c> for a service record.</param>
/// <param name="Task">Number of a task in its month, or <c>null</c>.</param>
/// <param name="On">Its day.</param>
/// <param name="Minutes">Minutes of direct service, as counted that moment; 0 for a task.</param>
public sealed record DrawnItem(
    Guid Item,
    WorkKind Kind,
    Guid? In,
    int? Task,
    DateOnly On,
    int Minutes
);

/// <summary>Records that deliverables are made of.</summary>
public enum WorkKind
{
    /// <summary>个案.</summary>
    Case = 1,

    /// <summary>小组活动.</summary>
    Group = 2,

    /// <summary>社区活动.</summary>
    Community = 3,

    /// <summary>咨询.</summary>
    Consultation = 4,

    /// <summary>探访.</summary>
    Visit = 5,

    /// <summary>职责任务.</summary>
    Duty = 6,
}

/// <summary>The official drew a random sample (SR-05). Anyone draws the same from the list with the seed.</summary>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Size">How many.</param>
/// <param name="Items">In the order drawn.</param>
/// <param name="By">Who drew it.</param>
public sealed record SampleDrawn(
    int Milestone,
    string Seed,
    int Size,
    IReadOnlyList<Guid> Items,
    DutyHolder By
);

/// <summary>A sampled record was looked at and stands.</summary>
public sealed record SampleStands(int Milestone, Guid Item, DutyHolder By);

/// <summary>A sampled service record is doubted; the doubt is settled on the record itself.</summary>
public sealed record SampleDisputed(int Milestone, Guid Item, DutyHolder By);

/// <summary>A sampled visit or task does not count.</summary>
public sealed record SampleStruck(int Milestone, Guid Item, string Reason, DutyHolder By);

/// <summary>What counts of a record changed after it was reported: it was doubted, settled or corrected.</summary>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Item">The record.</param>
/// <param name="Counts">Whether it counts now.</param>
/// <param name="Minutes">How many minutes count now.</param>
/// <param name="Disputed">The doubt is not settled yet.</param>
public sealed record DrawnWorkChanged(
    int Milestone,
    Guid Item,
    bool Counts,
    int Minutes,
    bool Disputed
);

/// <summary>The deliverable was accepted, wholly or in part: its records are final.</summary>
public sealed record WorkAccepted(int Milestone, bool Whole, DutyHolder By);

/// <summary>The deliverable was returned: its records may be counted anew.</summary>
public sealed record WorkReturned(int Milestone, string Reason, DutyHolder By);
