using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;
using StationPortal.Web.Volunteers.Relay;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>Registers what the grid's pages, its clocks and their mails are made of.</summary>
internal static class GridSetup
{
    public static IServiceCollection AddGrid(this IServiceCollection services) =>
        services
            .AddTimedJob<ClimbOrdersWhenDue>()
            .AddSubscription<TellWhenOrderClimbed>()
            .AddScoped<GridWorkers>()
            .AddScoped<GridTable>()
            .AddScoped<RelayDesk>();
}
