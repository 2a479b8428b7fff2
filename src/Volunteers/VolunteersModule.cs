using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Orders from the menu and the volunteers who serve them: each folder registers its own streams and read models.</summary>
public sealed class VolunteersModule : IModule
{
    public static void Register(StoreModel model)
    {
        MenuStreams.Register(model);
        SafetyCheckStreams.Register(model);
        LinkStreams.Register(model);
        GridStreams.Register(model);
        OrderStreams.Register(model);
        CallStreams.Register(model);
        VolunteerStreams.Register(model);
        ClaimStreams.Register(model);
        HourStreams.Register(model);
        HourCheckStreams.Register(model);
        CertificateStreams.Register(model);
        AllowanceStreams.Register(model);
    }
}
