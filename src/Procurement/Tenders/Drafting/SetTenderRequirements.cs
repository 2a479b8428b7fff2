using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes the section "who may bid".</summary>
[AllowedFor(Role.Official)]
public sealed record SetTenderRequirements(
    StreamKey Stream,
    TenderRequirements Requirements,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(tender).RefuseUnlessDraft();
        Broken.Throw(RequirementsRules.Problem(Requirements));
        yield return new TenderRequirementsSet(Requirements, context.Actor.Holder);
    }
}
