using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Hands a plan to its reviewer, with survey, public opinion and the declaration that nothing on the negative list is bought.</summary>
/// <param name="NothingForbidden">The planner declares that no ground of PS-06 applies.</param>
[AllowedFor(Role.Official)]
public sealed record SubmitPlan(StreamKey Stream, bool NothingForbidden, long? SeenVersion = null)
    : IDecision<Plan>
{
    public IEnumerable<object> Decide(Plan? plan, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(plan).RefuseUnlessDraft();
        Refuse.If(!NothingForbidden, "PS-06", "NegativeListNotDeclared", nameof(NothingForbidden));
        known.RefuseUnlessNeedIsProven(Stream.Tenant, context);
        yield return new PlanSubmitted(context.Actor.Holder);
    }
}
