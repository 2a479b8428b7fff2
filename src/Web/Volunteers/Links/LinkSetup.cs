using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>Registers what the pages of own links are made of.</summary>
internal static class LinkSetup
{
    public static IServiceCollection AddLinks(this IServiceCollection services) =>
        services.AddSingleton<LinkTokens>().AddScoped<OwnLinks>();
}
