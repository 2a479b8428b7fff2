using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Changes a plan that is still a draft. An approved plan is withdrawn and planned anew, so that its public intent never changes silently (GP-16).</summary>
[AllowedFor(Role.Official)]
public sealed record ChangePlan(StreamKey Stream, PlanContent Content, long? SeenVersion = null)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Plan>(Stream, SeenVersion), StreamUse.Of<CatalogueItem>(Content.Item.Key)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(streams.Find<Plan>(Stream)).RefuseUnlessDraft();
        var item = streams.Find<CatalogueItem>(Content.Item.Key);
        var content = Content.Checked(item, Stream.Tenant, context);
        yield return Change.To<Plan>(Stream, new PlanChanged(content, context.Actor.Holder));
    }
}
