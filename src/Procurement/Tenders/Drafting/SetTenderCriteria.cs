using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes the section "how bids are scored".</summary>
[AllowedFor(Role.Official)]
public sealed record SetTenderCriteria(
    StreamKey Stream,
    IReadOnlyList<Criterion> Criteria,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var draft = Refuse.Missing(tender).RefuseUnlessDraft();
        Refuse.If(draft.Pricing is null, "SC-05", "PricingComesFirst");
        Broken.Throw(
            CriteriaRules.Problem(
                Criteria,
                draft.Pricing?.Basis ?? OfferBasis.Price,
                draft.Method,
                draft.Requirements,
                LawOn.Of(Stream, context)
            )
        );
        yield return new TenderCriteriaSet(Criteria, context.Actor.Holder);
    }
}
