using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A unit of the grid with who holds it: for the tree of a township, the coverage, and to tell what a grid worker may see.</summary>
public sealed class GridPost : IReadModel<GridPost>
{
    public static string StreamType => GridUnit.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public GridLevel Level { get; set; }
    public string Village { get; set; } = "";
    public string Township { get; set; } = "";
    public Guid? Parent { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Account of who holds the post, or <c>null</c>.</summary>
    public Guid? Holder { get; set; }
    public DateTimeOffset? HeldSince { get; set; }
    public int ChatGroups { get; set; }
    public bool Closed { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static GridPost? Fold(GridPost? row, StoredEvent e)
    {
        row ??= new GridPost { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        switch (e.Data)
        {
            case GridUnitOpened opened:
                (row.Level, row.Village, row.Township) = (
                    opened.Level,
                    opened.Village,
                    opened.Village[..9]
                );
                (row.Parent, row.Name, row.Closed) = (opened.Parent, opened.Name, false);
                (row.Holder, row.HeldSince, row.ChatGroups) = (null, null, 0);
                break;
            case GridUnitMoved moved:
                row.Parent = moved.Parent;
                break;
            case GridUnitRenamed renamed:
                row.Name = renamed.Name;
                break;
            case GridUnitClosed:
                (row.Closed, row.Holder, row.HeldSince) = (true, null, null);
                break;
            case GridPostFilled filled:
                (row.Holder, row.HeldSince) = (filled.Account, e.At);
                break;
            case GridPostLeft:
                (row.Holder, row.HeldSince) = (null, null);
                break;
            case ChatGroupsCounted counted:
                row.ChatGroups = counted.Groups;
                break;
        }

        return row;
    }
}
