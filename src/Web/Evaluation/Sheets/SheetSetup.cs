namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Registers what pages of sheets are made of.</summary>
internal static class SheetSetup
{
    public static IServiceCollection AddSheets(this IServiceCollection services) =>
        services
            .AddScoped<SheetDesk>()
            .AddScoped<TeamDesk>()
            .AddScoped<OwnSheets>()
            .AddScoped<RoundTeamsDesk>();
}
