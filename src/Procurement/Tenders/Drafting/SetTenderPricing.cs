using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes the section "price".</summary>
[AllowedFor(Role.Official)]
public sealed record SetTenderPricing(
    StreamKey Stream,
    TenderPricing Pricing,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var draft = Refuse.Missing(tender).RefuseUnlessDraft();
        Broken.Throw(PricingRules.Problem(Pricing, draft.Money, LawOn.Of(Stream, context)));
        yield return new TenderPricingSet(Pricing, context.Actor.Holder);
    }
}
