using StationPortal.Stations;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.Records;

/// <summary>Registers what the pages of service records and counted deliverables are made of.</summary>
public static class RecordSetup
{
    public static IServiceCollection AddServiceRecords(this IServiceCollection services) =>
        services
            .AddSingleton<ICountedWork, RecordedWork>()
            .AddScoped<ICountedLinks, RecordLinks>()
            .AddScoped<WorkOfContract>()
            .AddScoped<RecordDesk>()
            .AddScoped<Deliverables.WorkDesk>();
}
