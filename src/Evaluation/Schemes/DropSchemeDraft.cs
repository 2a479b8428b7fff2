using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Throws the draft away; published versions stay as they are (EV-03).</summary>
[AllowedFor(Role.Official)]
public sealed record DropSchemeDraft(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        var draft = SchemeRules.OpenDraft(scheme);
        yield return new SchemeDraftDropped(draft.Number, ListRules.RequireReason(Reason, "EV-03"));
    }
}
