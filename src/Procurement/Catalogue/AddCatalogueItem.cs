using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Takes an item into the guidance catalogue of a level. Only the nation and a province set one (PS-08).</summary>
/// <param name="Level">000000 or the province's code.</param>
[AllowedFor(Role.Official, Role.Administrator)]
public sealed record AddCatalogueItem(
    string Level,
    string Code,
    string Name,
    ServiceContent Content,
    CatalogueTerms Terms,
    DateOnly ValidFrom,
    string DocumentNumber
) : IDecision<CatalogueItem>
{
    public StreamKey Stream => CatalogueItem.KeyOf(Level, Code.Trim(), ValidFrom);

    public IEnumerable<object> Decide(CatalogueItem? item, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.If(
            Level != RegionCode.Nation && Level != RegionCode.ProvinceOf(Level),
            "PS-08",
            "CatalogueLevelTooLow",
            nameof(Level)
        );
        Refuse.If(item is not null, "PS-08", "CatalogueItemExists", nameof(Code), Code);
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "PS-08",
            "CatalogueDocumentMissing",
            nameof(DocumentNumber)
        );
        NegativeList.RefuseIn(Name, nameof(Name));
        Terms.RefuseUnlessSound();
        yield return new CatalogueItemAdded(
            Code.Trim(),
            Name.Trim(),
            Content,
            Terms,
            ValidFrom,
            DocumentNumber.Trim()
        );
    }
}
