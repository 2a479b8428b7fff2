using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>What somebody says of a visit, the first time and in a correction.</summary>
/// <param name="At">When; not in the future and not before the person was taken up.</param>
/// <param name="How">At the door, by phone or by message.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Next">What follows; a risk must be followed up.</param>
/// <param name="Minutes">How long, 1 to 720.</param>
/// <param name="Note">Names the note in the vault; needed for a need and a risk.</param>
/// <param name="NoteFingerprint">HMAC of the note.</param>
/// <param name="Files">Photos, encrypted.</param>
public sealed record VisitReport(
    DateTimeOffset At,
    VisitWay How,
    VisitFinding Finding,
    NextStep Next,
    int Minutes,
    Guid? Note,
    string? NoteFingerprint,
    IReadOnlyList<FileRef> Files
)
{
    private const int Longest = 720;

    /// <summary>The visit as an event; its due moment follows from everything known of the person with this visit.</summary>
    /// <exception cref="RuleBrokenException">In the future, before the person was taken up, or incomplete.</exception>
    internal VisitRecorded Checked(
        Guid visit,
        PersonServed person,
        string region,
        DecisionContext context
    )
    {
        Refuse.If(At > context.Now, "CA-10", "VisitInFuture", nameof(At));
        Refuse.If(
            ChinaTime.DateOf(At) < person.From,
            "CA-10",
            "VisitBeforeTakenUp",
            nameof(At),
            person.From
        );
        Refuse.If(Minutes is < 1 or > Longest, "CA-10", "VisitMinutes", nameof(Minutes), Longest);
        Refuse.If(
            Finding is VisitFinding.Need or VisitFinding.Risk && Note is null,
            "CA-10",
            "VisitNoteMissing",
            nameof(Note)
        );
        Refuse.If(
            Finding == VisitFinding.Risk && Next == NextStep.AsPlanned,
            "SV-01",
            "RiskNeedsStep",
            nameof(Next)
        );
        var recorded = new VisitRecorded(
            visit,
            At,
            How,
            Finding,
            Next,
            Minutes,
            Note,
            NoteFingerprint,
            Files,
            context.Actor.Holder,
            At
        );
        var after = person with { Visits = person.Visits.SetItem(visit, recorded) };
        return recorded with { Due = VisitRhythm.Of(context, region).Next(after) };
    }
}
