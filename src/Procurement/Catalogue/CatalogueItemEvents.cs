using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Stream "catalogue_item": one item of the guidance catalogue (指导性目录, PS-08), in the tenant of its level.

/// <summary>An item was taken into the catalogue.</summary>
/// <param name="Code">Code in the level's catalogue, e.g. <c>A0504</c>.</param>
/// <param name="Name">What is bought.</param>
/// <param name="Content">Public service or auxiliary service (PS-07).</param>
/// <param name="Terms">Unit, standard and guide price.</param>
/// <param name="ValidFrom">First day it may be bought.</param>
/// <param name="DocumentNumber">The document that publishes the catalogue.</param>
public sealed record CatalogueItemAdded(
    string Code,
    string Name,
    ServiceContent Content,
    CatalogueTerms Terms,
    DateOnly ValidFrom,
    string DocumentNumber
);

/// <summary>Unit, standard or guide price changed from a day on.</summary>
public sealed record CatalogueItemChanged(
    CatalogueTerms Terms,
    DateOnly From,
    string DocumentNumber
);

/// <summary>The item may not be bought after a day.</summary>
public sealed record CatalogueItemEnded(DateOnly LastDay, string DocumentNumber);

/// <summary>What may be bought at all (PS-07).</summary>
public enum ServiceContent
{
    /// <summary>政府向社会公众提供的公共服务.</summary>
    PublicService = 1,

    /// <summary>政府履职所需辅助性服务.</summary>
    AuxiliaryService = 2,
}

/// <param name="Unit">What one is, e.g. a station year.</param>
/// <param name="Standard">The service standard (PS-20).</param>
/// <param name="GuidePrice">Yuan per unit; <c>null</c> when the catalogue names none.</param>
public sealed record CatalogueTerms(string Unit, string Standard, decimal? GuidePrice)
{
    internal void RefuseUnlessSound()
    {
        Refuse.If(string.IsNullOrWhiteSpace(Unit), "PS-08", "CatalogueUnitMissing", nameof(Unit));
        Refuse.If(
            string.IsNullOrWhiteSpace(Standard),
            "PS-20",
            "CatalogueStandardMissing",
            nameof(Standard)
        );
        Refuse.If(
            GuidePrice is { } price && (price <= 0 || !Money.IsWholeFen(price)),
            null,
            "AmountNotWholeFen",
            nameof(GuidePrice)
        );
    }
}
