using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>Registers what claims are made of.</summary>
internal static class ClaimsSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services) =>
        services
            .AddSingleton<SamePeople>()
            .AddSingleton<ClaimDesk>()
            .AddScoped<BoardRows>()
            .AddScoped<HeldOrders>()
            .AddScoped<StationClaims>()
            .AddSubscription<MoveUpWhenPlaceFreed>()
            .AddSubscription<FreePlacesOfBarred>();
}
