using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>The rows that a region entered, for the parameters page and the rule book in force.</summary>
public sealed class ParameterList : IReadModel<ParameterList>
{
    public static string StreamType => RegionParameters.StreamType;

    public required string TenantId { get; set; }
    public required Guid Id { get; set; }
    public long Version { get; set; }
    public ImmutableList<RuleParameter> Rows { get; set; } = [];

    public static ParameterList? Fold(ParameterList? row, StoredEvent e)
    {
        row ??= new ParameterList { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Rows = RegionParameters.Next(row.Rows, e.Data, e.Stream.Tenant);
        row.Version = e.Version;
        return row;
    }
}
