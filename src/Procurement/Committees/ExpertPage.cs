using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>An expert of a province's library.</summary>
public sealed class ExpertPage : IReadModel<ExpertPage>
{
    public static string StreamType => Expert.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Account { get; set; }

    /// <summary>In the vault.</summary>
    public Guid Person { get; set; }

    /// <summary>6-digit code of the library's province.</summary>
    public string Province { get; set; } = "";
    public string Field { get; set; } = "";
    public Guid? Employer { get; set; }
    public bool Listed { get; set; }

    /// <summary>When the expert was last taken in or out.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Why the expert left.</summary>
    public string? LeftBecause { get; set; }

    public static ExpertPage? Fold(ExpertPage? row, StoredEvent e)
    {
        row ??= new ExpertPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case ExpertListed listed:
                (row.Account, row.Person) = (listed.Account, listed.PersonId);
                (row.Province, row.Field) = (listed.Province, listed.Field);
                (row.Employer, row.Listed) = (listed.Employer, true);
                (row.Since, row.LeftBecause) = (e.At, null);
                break;
            case ExpertDelisted delisted:
                (row.Listed, row.Since, row.LeftBecause) = (false, e.At, delisted.Reason);
                break;
        }

        return row;
    }
}
