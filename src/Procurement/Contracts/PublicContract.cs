using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>A contract as the public sees it once it is published (PS-12, GP-43).</summary>
public sealed class PublicContract : IReadModel<PublicContract>
{
    public static string StreamType => Procurement.Contract.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Number { get; set; } = "";
    public string Title { get; set; } = "";
    public string Buyer { get; set; } = "";
    public string SupplierName { get; set; } = "";
    public decimal Price { get; set; }
    public ContractStatus Status { get; set; }

    /// <summary>When it became public; rows without it are seen by nobody.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>For sorting: the publication, or the first moment while there is none.</summary>
    public DateTimeOffset ShownAt { get; set; }

    /// <summary>The whole contract; the public page shows no account of a person and no file of a signature.</summary>
    public PublicText Whole { get; set; } = new(new());

    public static PublicContract? Fold(PublicContract? row, StoredEvent e)
    {
        row ??= new PublicContract { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        if (ContractPage.Fold(e.Version == 1 ? null : row.Whole.Contract, e) is not { } contract)
        {
            return null;
        }

        (row.Whole, row.Number, row.Title) = (new(contract), contract.Number, contract.Title);
        (row.Buyer, row.SupplierName) = (contract.Buyer, contract.SupplierName);
        (row.Price, row.Status) = (contract.Price, contract.Status);
        (row.PublishedAt, row.ShownAt) = (contract.PublishedAt, contract.PublishedAt ?? default);
        return row;
    }
}

/// <summary>A contract within another row: one column, because a row of its own cannot be a part.</summary>
public sealed record PublicText(ContractPage Contract);
