using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A module's table of contents: its events' stored names, read models and subscriptions, on one screen.</summary>
public interface IModule
{
    static abstract void Register(StoreModel model);
}
