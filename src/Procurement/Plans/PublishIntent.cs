using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Makes the intent public on the portal, once it stands on the official medium (GP-16, GP-18).</summary>
[AllowedFor(Role.Official)]
public sealed record PublishIntent(
    StreamKey Stream,
    OfficialNotice Notice,
    long? SeenVersion = null
) : IDecision<Plan>
{
    public IEnumerable<object> Decide(Plan? plan, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(plan);
        Refuse.If(known.Status != PlanStatus.Approved, "PS-09", "PlanNotApproved");
        Refuse.If(known.Intent is not null, "GP-16", "IntentIsPublic");
        Notice.RefuseUnlessPublished(context);
        var days = context.Rules.Parameters.Count(
            "GP-16.intent_days",
            Stream.Tenant,
            context.Today
        );
        yield return new IntentPublished(
            Notice,
            context.Today,
            context.Today.AddDays(days),
            context.Actor.Holder
        );
    }
}
