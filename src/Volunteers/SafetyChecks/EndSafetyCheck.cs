using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Ends a check (OR-19): nobody more is asked, and the countdown stops. Orders that are open stay with whoever has them.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record EndSafetyCheck(StreamKey Stream, long? SeenVersion = null)
    : IDecision<SafetyCheck>
{
    public IEnumerable<object> Decide(SafetyCheck? check, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = Refuse.Missing(check).InScopeOf(context.Actor);
        Refuse.If(known.Ended, "OR-19", "SafetyCheckIsOver");
        yield return new SafetyCheckEnded(context.Actor.Holder);
    }
}
