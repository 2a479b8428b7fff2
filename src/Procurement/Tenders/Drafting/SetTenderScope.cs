using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes the section "what is bought".</summary>
[AllowedFor(Role.Official)]
public sealed record SetTenderScope(StreamKey Stream, TenderScope Scope, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(tender).RefuseUnlessDraft();
        Broken.Throw(ScopeRules.Problem(Scope, LawOn.Of(Stream, context)));
        yield return new TenderScopeSet(Scope, context.Actor.Holder);
    }
}
