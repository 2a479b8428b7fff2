using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Plans a purchase from an item of the guidance catalogue.</summary>
[AllowedFor(Role.Official)]
public sealed record DraftPlan(StreamKey Stream, PlanContent Content) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Plan>(Stream, 0), StreamUse.Of<CatalogueItem>(Content.Item.Key)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var item = streams.Find<CatalogueItem>(Content.Item.Key);
        var content = Content.Checked(item, Stream.Tenant, context);
        yield return Change.To<Plan>(Stream, new PlanDrafted(content, context.Actor.Holder));
    }
}
