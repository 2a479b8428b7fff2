using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.People;

/// <summary>Registers what the pages of people served are made of.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeopleServed(this IServiceCollection services) =>
        services
            .AddSubscription<KeepPeopleServed>()
            .AddSubscription<ForgetPeopleWhenErased>()
            .AddScoped<OwnStations>()
            .AddScoped<Villages>()
            .AddScoped<PeopleSearch>()
            .AddScoped<PeopleRegister>()
            .AddScoped<PeopleTable>()
            .AddScoped<MonthVisits>()
            .AddScoped<ICountedLinks, VisitLinks>();
}
