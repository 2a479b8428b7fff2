using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about the menu, and their read models.</summary>
internal static class MenuStreams
{
    public static void Register(StoreModel model) => ArgumentNullException.ThrowIfNull(model);
}
