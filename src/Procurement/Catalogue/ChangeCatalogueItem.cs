using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Changes unit, standard or guide price of an item from a day on; plans made before keep what they said.</summary>
[AllowedFor(Role.Official, Role.Administrator)]
public sealed record ChangeCatalogueItem(
    StreamKey Stream,
    CatalogueTerms Terms,
    DateOnly From,
    string DocumentNumber,
    long? SeenVersion = null
) : IDecision<CatalogueItem>
{
    public IEnumerable<object> Decide(CatalogueItem? item, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(item);
        Refuse.If(known.LastDay is not null, "PS-08", "CatalogueItemEnded", null, known.Code);
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "PS-08",
            "CatalogueDocumentMissing",
            nameof(DocumentNumber)
        );
        Terms.RefuseUnlessSound();
        yield return new CatalogueItemChanged(Terms, From, DocumentNumber.Trim());
    }
}
