using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Hosting;

/// <summary>Every module of the portal, upstream first.</summary>
internal static class Modules
{
    public static StoreModel Model()
    {
        var model = new StoreModel();
        JurisdictionModule.Register(model);
        ProcurementModule.Register(model);
        StationsModule.Register(model);
        VolunteersModule.Register(model);
        AccountsModule.Register(model);
        FrameModule.Register(model);
        return model;
    }
}
