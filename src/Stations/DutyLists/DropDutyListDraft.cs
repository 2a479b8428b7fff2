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
        var draft = Refuse.Missing(list).List.OpenDraft("DL-03");
        yield return new DutyListDraftDropped(
            draft.Number,
            ListRules.RequireReason(Reason, "DL-03")
        );
    }
}
