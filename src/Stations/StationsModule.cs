using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Township social-work stations and their work: each folder registers its own streams and read models.</summary>
public sealed class StationsModule : IModule
{
    public static void Register(StoreModel model)
    {
        StationStreams.Register(model);
        DutyListStreams.Register(model);
        MonthStreams.Register(model);
        PeopleStreams.Register(model);
        RecordStreams.Register(model);
        DeliverableStreams.Register(model);
    }
}
