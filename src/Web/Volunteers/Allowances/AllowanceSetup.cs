namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Registers what lists of allowances are made of.</summary>
internal static class AllowanceSetup
{
    public static IServiceCollection AddAllowances(this IServiceCollection services) =>
        services.AddScoped<AllowanceDesk>();
}
