using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>An entered township or village, as lists and the region tree show it beside the shipped ones.</summary>
public sealed class RegionRow : IReadModel<RegionRow>
{
    public static string StreamType => Region.StreamType;

    public required string TenantId { get; set; }
    public required Guid Id { get; set; }
    public required string Code { get; set; }
    public required string Zh { get; set; }
    public required string En { get; set; }
    public bool Example { get; set; }
    public DateOnly? EndedOn { get; set; }

    public static RegionRow? Fold(RegionRow? row, StoredEvent e)
    {
        switch (e.Data)
        {
            case RegionAdded added:
                return new RegionRow
                {
                    TenantId = e.Stream.Tenant,
                    Id = e.Stream.Id,
                    Code = added.Code,
                    Zh = added.Zh,
                    En = added.En,
                    Example = added.Example,
                };
            case RegionRenamed renamed when row is not null:
                (row.Zh, row.En) = (renamed.Zh, renamed.En);
                break;
            case RegionEnded ended when row is not null:
                row.EndedOn = ended.On;
                break;
        }

        return row;
    }
}
