using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Jobs;
using StationPortal.Web.Procurement.Contracts;
using StationPortal.Web.Stations.Imports;
using StationPortal.Web.Stations.Stations;

namespace StationPortal.Web.Stations;

/// <summary>Registers the stations' reactions and timed jobs.</summary>
internal static class StationsSetup
{
    public static IServiceCollection AddStations(this IServiceCollection services) =>
        services
            .AddSubscription<OpenStationsWhenContractSigned>()
            .AddSubscription<FreeStationsWhenContractEnded>()
            .AddSubscription<TellWhenRecordCheckEnds>()
            .AddSubscription<TellWhenHandedOver>()
            .AddScoped<StationDesk>()
            .AddScoped<StaffRoll>()
            .AddScoped<StaffTable>()
            .AddScoped<StationOrigins>()
            .AddScoped<StationTable>()
            .AddScoped<Rehearsal>()
            .AddScoped<StationHoldings>()
            .AddSingleton<StationMailbox>()
            .AddScoped<StationCoverage>()
            .AddScoped<FrozenDutyLists>()
            .AddTimedJob<ContinueStationsWhenDue>()
            .AddTimedJob<RemindOfRecordChecksWhenDue>()
            .AddTimedJob<StopWorkWithMinorsWhenDue>();
}
