using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Throws the draft away; published versions stay as they are (DL-03).</summary>
[AllowedFor(Role.Official)]
public sealed record DropDutyListDraft(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        var draft = Refuse.Missing(list).OpenDraft();
        Refuse.If(
            string.IsNullOrWhiteSpace(Reason) || Reason.Length > DutyRules.LongestText,
            "DL-03",
            "DutyDraftDroppedWithoutReason",
            nameof(Reason),
            DutyRules.LongestText
        );
        yield return new DutyListDraftDropped(draft.Number, Reason.Trim());
    }
}
