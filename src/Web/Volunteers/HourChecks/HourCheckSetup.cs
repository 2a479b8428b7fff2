namespace StationPortal.Web.Volunteers.HourChecks;

/// <summary>Registers what the pages of spot checks are made of.</summary>
internal static class HourCheckSetup
{
    public static IServiceCollection AddHourChecks(this IServiceCollection services) =>
        services.AddScoped<HourCheckDesk>();
}
