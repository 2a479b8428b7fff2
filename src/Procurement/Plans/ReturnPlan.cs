using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The reviewer sends a plan back with a reason.</summary>
[AllowedFor(Role.Official)]
public sealed record ReturnPlan(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Plan>
{
    public IEnumerable<object> Decide(Plan? plan, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(plan).RefuseUnlessReviewer(context.Actor.Holder);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new PlanReturned(Reason.Trim(), context.Actor.Holder);
    }
}
