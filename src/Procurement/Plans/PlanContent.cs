using System.Text.Json.Serialization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>What is to be bought.</summary>
/// <param name="Title">Name of the purchase.</param>
/// <param name="Item">Of the guidance catalogue (PS-08).</param>
/// <param name="Need">What is needed and for whom.</param>
/// <param name="Quantity">In units of the catalogue item.</param>
/// <param name="Year">Budget year that pays first.</param>
/// <param name="Parts">The first year's money by source, yuan.</param>
/// <param name="Forward">Later years' parts, yuan.</param>
/// <param name="ExpectedMonth">First day of the month in which the purchase is to begin.</param>
/// <param name="Urgency">Why it could not be foreseen (GP-16), or <c>null</c>.</param>
public sealed record PlanContent(
    string Title,
    CatalogueItemRef Item,
    string Need,
    decimal Quantity,
    int Year,
    IReadOnlyList<SourceAmount> Parts,
    IReadOnlyList<ForwardYear> Forward,
    DateOnly ExpectedMonth,
    string? Urgency
)
{
    /// <summary>Of the whole purchase, yuan.</summary>
    [JsonIgnore]
    public decimal Budget => Parts.Sum(part => part.Amount) + Forward.Sum(year => year.Amount);

    /// <summary>The same, trimmed, or a refusal.</summary>
    /// <param name="item">The catalogue item as it stands.</param>
    internal PlanContent Checked(CatalogueItem? item, string tenant, DecisionContext context)
    {
        Refuse.If(string.IsNullOrWhiteSpace(Title), null, "PlanTitleMissing", nameof(Title));
        Refuse.If(string.IsNullOrWhiteSpace(Need), null, "PlanNeedMissing", nameof(Need));
        RefuseUnlessInCatalogue(item, tenant, context);
        NegativeList.RefuseIn(Title, nameof(Title));
        NegativeList.RefuseIn(Need, nameof(Need));
        Refuse.If(Quantity <= 0, null, "QuantityNotPositive", nameof(Quantity));
        RefuseUnlessMoneyIsSound(tenant, context);
        return this with
        {
            Title = Title.Trim(),
            Need = Need.Trim(),
            Urgency = string.IsNullOrWhiteSpace(Urgency) ? null : Urgency.Trim(),
        };
    }

    private void RefuseUnlessInCatalogue(
        CatalogueItem? item,
        string tenant,
        DecisionContext context
    )
    {
        Refuse.If(
            !RegionCode.Contains(Item.Level, tenant),
            "PS-08",
            "CatalogueOfAnotherRegion",
            nameof(Item)
        );
        Refuse.If(
            item is null || !item.IsInForce(context.Today),
            "PS-08",
            "NotInCatalogue",
            nameof(Item),
            Item.Code
        );
    }

    private void RefuseUnlessMoneyIsSound(string tenant, DecisionContext context)
    {
        var amounts = Parts.Select(part => part.Amount).Concat(Forward.Select(year => year.Amount));
        Refuse.If(
            amounts.Any(amount => amount <= 0 || !Money.IsWholeFen(amount)) || Parts.Count == 0,
            "PS-09",
            "AmountNotWholeFen",
            nameof(Parts)
        );
        Refuse.If(
            !Forward.Select((later, i) => later.Year == Year + 1 + i).All(follows => follows),
            "PS-13",
            "ForwardYearsNotInOrder",
            nameof(Forward),
            Year + 1
        );
        var most = context.Rules.Parameters.Count("PS-13.maximum_years", tenant, context.Today);
        Refuse.If(1 + Forward.Count > most, "PS-13", "TooManyYears", nameof(Forward), most);
    }
}

/// <summary>Names an item of a level's catalogue.</summary>
/// <param name="Level">Tenant of the catalogue.</param>
public sealed record CatalogueItemRef(string Level, Guid Id, string Code, string Name)
{
    [JsonIgnore]
    public StreamKey Key => new(Level, Id);
}
