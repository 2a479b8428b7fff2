using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Takes an item out of the catalogue after a day; purchases planned before go on.</summary>
[AllowedFor(Role.Official, Role.Administrator)]
public sealed record EndCatalogueItem(
    StreamKey Stream,
    DateOnly LastDay,
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
            LastDay < context.Today,
            "PS-08",
            "CatalogueEndInPast",
            nameof(LastDay),
            context.Today
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "PS-08",
            "CatalogueDocumentMissing",
            nameof(DocumentNumber)
        );
        yield return new CatalogueItemEnded(LastDay, DocumentNumber.Trim());
    }
}
