using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;
using StationPortal.Web.Stations.Months;
using StationPortal.Web.Volunteers.Calls;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Registers what the pages, reactions and timed jobs of orders are made of.</summary>
public static class OrderSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) =>
        services
            .AddSubscription<OrdersFollowPeople>()
            .AddTimedJob<RepeatOrdersWhenDue>()
            .AddSingleton<ICountedWork, CountedOrders>()
            .AddScoped<ICountedLinks, OrderLinks>()
            .AddScoped<OrderDesk>()
            .AddScoped<OrderSpeech>()
            .AddScoped<PersonMenu>()
            .AddScoped<FoundPeople>();
}
