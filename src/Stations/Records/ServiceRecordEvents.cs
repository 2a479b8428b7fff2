using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "service_record": one piece of service given by a station; append-only with author and time (CA-10).

/// <summary>Service was given.</summary>
/// <param name="Station">Which station.</param>
/// <param name="Operator">The supplier that ran it then.</param>
/// <param name="Kind">What kind of service.</param>
/// <param name="Field">Field of the duty list.</param>
/// <param name="On">The day.</param>
/// <param name="Title">What it was; nobody served is named (PD-05).</param>
/// <param name="Minutes">Direct service, all workers together.</param>
/// <param name="PeopleServed">How many people.</param>
/// <param name="Files">What shows it.</param>
/// <param name="By">Who wrote it.</param>
public sealed record ServiceGiven(
    Guid Station,
    Guid Operator,
    CountedRecord Kind,
    DutyField Field,
    DateOnly On,
    string Title,
    int Minutes,
    int PeopleServed,
    IReadOnlyList<FileRef> Files,
    DutyHolder By
);

/// <summary>The record was corrected; both stay to be seen.</summary>
public sealed record ServiceCorrected(
    DateOnly On,
    string Title,
    int Minutes,
    int PeopleServed,
    string Reason,
    DutyHolder By
);

/// <summary>The official doubts the record; it does not count until it is settled.</summary>
public sealed record ServiceDisputed(string Reason, DutyHolder By);

/// <summary>The agency answered the doubt.</summary>
public sealed record DisputeAnswered(string Answer, IReadOnlyList<FileRef> Files, DutyHolder By);

/// <summary>The official settled the doubt.</summary>
/// <param name="Counts">Whether the record counts.</param>
/// <param name="Minutes">How many of its minutes count.</param>
public sealed record DisputeSettled(bool Counts, int Minutes, string Reason, DutyHolder By);
