using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Takes a line out of the draft with all its parts (EV-03); published versions keep it, and so does a round that is held by one (EV-07).</summary>
[AllowedFor(Role.Official)]
public sealed record RemoveIndicator(
    StreamKey Stream,
    string Code,
    string Reason,
    long? SeenVersion = null
) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        SchemeRules.OpenDraft(scheme).AsList.RequireLine(Code);
        yield return new IndicatorRemoved(Code, ListRules.RequireReason(Reason, "EV-03"));
    }
}
