using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about the grid, and their read models.</summary>
internal static class GridStreams
{
    public static void Register(StoreModel model) => ArgumentNullException.ThrowIfNull(model);
}
