using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Throws the draft away; published versions stay as they are (MU-07).</summary>
[AllowedFor(Role.Official)]
public sealed record DropMenuDraft(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Menu>
{
    public IEnumerable<object> Decide(Menu? menu, DecisionContext context)
    {
        var draft = Refuse.Missing(menu).List.OpenDraft("MU-07");
        yield return new MenuDraftDropped(draft.Number, ListRules.RequireReason(Reason, "MU-07"));
    }
}
