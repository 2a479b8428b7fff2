using StationPortal.EventStore;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>Registers what claims are made of.</summary>
internal static class ClaimsSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services) =>
        services
            .AddSingleton<ClaimDesk>()
            .AddScoped<BoardRows>()
            .AddScoped<HeldOrders>()
            .AddScoped<StationClaims>()
            .AddSubscription<MoveUpWhenPlaceFreed>();
}
