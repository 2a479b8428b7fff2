using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Somebody's groups of need, for the person's menu and for choosing people by group.</summary>
public sealed class OrdererRow : IReadModel<OrdererRow>
{
    public static string StreamType => Orderer.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Stream of the person served.</summary>
    public Guid Served { get; set; }
    public IReadOnlyList<NeedGroup> Groups { get; set; } = [];

    /// <summary>The groups as one text, each as <see cref="TagOf"/>, so that a query can choose by them.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>How a group stands in <see cref="Tags"/>.</summary>
    public static string TagOf(NeedGroup group) => $"[{group}]";

    public static OrdererRow? Fold(OrdererRow? row, StoredEvent e)
    {
        row ??= new OrdererRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        if (e.Data is NeedGroupsTold told)
        {
            (row.Served, row.Groups) = (told.Served, told.Groups);
            row.Tags = string.Concat(told.Groups.Select(TagOf));
        }

        return row;
    }
}
