using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "service_record": one piece of service given by a station; append-only with author and time (CA-10).
// Stream "work_day": what one worker's day is booked with, so that no hour is counted twice (SR-02).

/// <summary>Service was given.</summary>
/// <param name="Station">Which station.</param>
/// <param name="StationName">Its public name.</param>
/// <param name="Township">9-digit code.</param>
/// <param name="Operator">The supplier that ran it on that day.</param>
/// <param name="Contract">The contract that the day belongs to, or <c>null</c>.</param>
/// <param name="Facts">What was done.</param>
/// <param name="By">Who wrote it down.</param>
public sealed record ServiceGiven(
    Guid Station,
    string StationName,
    string Township,
    Guid Operator,
    Guid? Contract,
    ServiceFacts Facts,
    DutyHolder By
);

/// <summary>The record was corrected; both stay to be seen.</summary>
/// <param name="Facts">As it reads now.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who corrected it.</param>
public sealed record ServiceCorrected(ServiceFacts Facts, CorrectionReason Reason, DutyHolder By);

/// <summary>An official doubts the record; it does not count until it is settled (SR-03).</summary>
/// <param name="Reason">Why; nobody served is named (PD-05).</param>
/// <param name="AnswerBy">Last day for the operator's answer.</param>
/// <param name="By">Who doubts.</param>
public sealed record ServiceDisputed(string Reason, DateOnly AnswerBy, DutyHolder By);

/// <summary>The operator answered the doubt.</summary>
/// <param name="Answer">What it says; nobody served is named (PD-05).</param>
/// <param name="Files">What shows it.</param>
/// <param name="By">Who answered.</param>
public sealed record DisputeAnswered(string Answer, IReadOnlyList<FileRef> Files, DutyHolder By);

/// <summary>The official settled the doubt.</summary>
/// <param name="Outcome">What became of the record.</param>
/// <param name="Minutes">How many of its minutes count from now on.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who settled it.</param>
public sealed record DisputeSettled(
    DisputeOutcome Outcome,
    int Minutes,
    string Reason,
    DutyHolder By
);

/// <summary>A record takes a part of a worker's day; a second time in place of the first.</summary>
/// <param name="Record">Which record.</param>
/// <param name="Start">When it began, or <c>null</c> when that was not said.</param>
/// <param name="Minutes">How long.</param>
public sealed record WorkBooked(Guid Record, TimeOnly? Start, int Minutes);

/// <summary>A record no longer takes a part of the day.</summary>
public sealed record WorkReleased(Guid Record);
