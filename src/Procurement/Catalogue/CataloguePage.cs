using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>An item of the guidance catalogue as everyone sees it.</summary>
public sealed class CataloguePage : IReadModel<CataloguePage>
{
    public static string StreamType => CatalogueItem.StreamType;

    /// <summary>The catalogue's level.</summary>
    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public long Version { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public ServiceContent Content { get; set; }
    public string Unit { get; set; } = "";
    public string Standard { get; set; } = "";

    /// <summary>Yuan per unit.</summary>
    public decimal? GuidePrice { get; set; }
    public DateOnly ValidFrom { get; set; }
    public DateOnly? LastDay { get; set; }
    public string DocumentNumber { get; set; } = "";

    public static CataloguePage? Fold(CataloguePage? row, StoredEvent e)
    {
        row ??= new CataloguePage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        switch (e.Data)
        {
            case CatalogueItemAdded added:
                (row.Code, row.Name) = (added.Code, added.Name);
                (row.Content, row.ValidFrom) = (added.Content, added.ValidFrom);
                row.DocumentNumber = added.DocumentNumber;
                row.Set(added.Terms);
                break;
            case CatalogueItemChanged changed:
                row.DocumentNumber = changed.DocumentNumber;
                row.Set(changed.Terms);
                break;
            case CatalogueItemEnded ended:
                row.LastDay = ended.LastDay;
                break;
        }

        return row;
    }

    private void Set(CatalogueTerms terms) =>
        (Unit, Standard, GuidePrice) = (terms.Unit, terms.Standard, terms.GuidePrice);
}
