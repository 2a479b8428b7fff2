namespace StationPortal.Web.Volunteers.Hours;

/// <summary>Registers what the pages of hours are made of.</summary>
internal static class HourSetup
{
    public static IServiceCollection AddHours(this IServiceCollection services) =>
        services.AddScoped<HourDesk>();
}
