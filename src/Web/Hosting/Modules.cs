using StationPortal.Evaluation;
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
    private static readonly StoreModel all = Register();

    /// <summary>The same for every host of the process, so that EF Core's model and queries are compiled once.</summary>
    public static StoreModel Model() => all;

    private static StoreModel Register()
    {
        var model = new StoreModel();
        JurisdictionModule.Register(model);
        ProcurementModule.Register(model);
        StationsModule.Register(model);
        VolunteersModule.Register(model);
        EvaluationModule.Register(model);
        AccountsModule.Register(model);
        FrameModule.Register(model);
        return model;
    }
}
