using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

// Stream "person_served": someone whom a station looks after, in the county's tenant. Who it is, where they live and what was written about them lie in the vault.
// Reasons are choices and not texts, because people would write names into a text. The next due moment is written when it is decided, so that a changed parameter changes no past.

/// <summary>A station looks after a person from now on; a second time after they were let go.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Station">Which station.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Class">Decides the rhythm of visits.</param>
/// <param name="From">First day; may lie before the portal was used.</param>
/// <param name="At">When it was written down; the rhythm counts from here.</param>
/// <param name="Due">The first visit, at the latest.</param>
/// <param name="Groups">Which duties count visits to them; <c>null</c> when nobody said, then all do.</param>
public sealed record PersonTakenUp(
    Guid Person,
    Guid Station,
    string Village,
    VisitClass Class,
    DateOnly From,
    DateTimeOffset At,
    DateTimeOffset Due,
    IReadOnlyList<ServedGroup>? Groups = null
);

/// <summary>The class was judged anew; a major change before it is settled.</summary>
/// <param name="Class">From now on.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Due">The next visit, at the latest.</param>
/// <param name="Groups">The groups from now on; <c>null</c> leaves them as they are.</param>
public sealed record VisitClassChanged(
    VisitClass Class,
    ClassReason Reason,
    DateTimeOffset At,
    DateTimeOffset Due,
    IReadOnlyList<ServedGroup>? Groups = null
);

/// <summary>Something grave happened: a visit is due within the hours of the parameter, then weekly, until the class is judged anew.</summary>
/// <param name="At">When it became known.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Due">The next visit, at the latest.</param>
public sealed record MajorChangeNoted(DateTimeOffset At, MajorChange Kind, DateTimeOffset Due);

/// <summary>A visit was made (CA-10: append-only, with author and time). What was written stands in the vault.</summary>
/// <param name="Visit">Names the visit.</param>
/// <param name="At">When.</param>
/// <param name="How">At the door, by phone or by message.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Next">What follows.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Note">Names the note among the person's texts in the vault, or <c>null</c> when nothing was written.</param>
/// <param name="NoteFingerprint">HMAC of the note, so that a change behind the portal's back shows.</param>
/// <param name="Files">Photos, encrypted.</param>
/// <param name="By">Who visited.</param>
/// <param name="Due">The next visit, at the latest.</param>
public sealed record VisitRecorded(
    Guid Visit,
    DateTimeOffset At,
    VisitWay How,
    VisitFinding Finding,
    NextStep Next,
    int Minutes,
    Guid? Note,
    string? NoteFingerprint,
    IReadOnlyList<FileRef> Files,
    DutyHolder By,
    DateTimeOffset Due
);

/// <summary>A visit's record was corrected; the old one stays beside it (CA-10).</summary>
/// <param name="Visit">Which visit.</param>
/// <param name="Corrected">As it reads now, with who corrected it.</param>
/// <param name="Reason">Why.</param>
public sealed record VisitCorrected(Guid Visit, VisitRecorded Corrected, CorrectionReason Reason);

/// <summary>Another station looks after the person.</summary>
/// <param name="Station">Which station.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="On">First day there.</param>
public sealed record PersonMoved(Guid Station, string Village, DateOnly On);

/// <summary>The station no longer looks after the person.</summary>
/// <param name="Reason">Why.</param>
/// <param name="On">The day.</param>
public sealed record PersonLetGo(LetGoReason Reason, DateOnly On);

/// <summary>The person's data were erased (PD-08): what happened stays, nothing more is written about them.</summary>
/// <param name="On">The day.</param>
public sealed record PersonForgotten(DateOnly On);
