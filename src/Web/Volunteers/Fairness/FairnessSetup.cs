namespace StationPortal.Web.Volunteers.Fairness;

/// <summary>Registers what the fairness page is made of.</summary>
internal static class FairnessSetup
{
    public static IServiceCollection AddFairness(this IServiceCollection services) =>
        services.AddScoped<FairnessDesk>();
}
