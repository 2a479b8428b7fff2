using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Takes a line out of the draft; months that are planned already keep their tasks.</summary>
[AllowedFor(Role.Official)]
public sealed record RemoveDuty(
    StreamKey Stream,
    string Code,
    string Reason,
    long? SeenVersion = null
) : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        var draft = Refuse.Missing(list).OpenDraft();
        Refuse.If(draft.Find(Code) is null, null, "DutyNotInDraft", nameof(Code), Code);
        Refuse.If(
            string.IsNullOrWhiteSpace(Reason) || Reason.Length > DutyRules.LongestText,
            "DL-03",
            "DutyRemovalWithoutReason",
            nameof(Reason),
            DutyRules.LongestText
        );
        yield return new DutyRemoved(Code, Reason.Trim());
    }
}
