namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>Registers what the pages of surveys of people served are made of.</summary>
internal static class SurveySetup
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) =>
        services.AddScoped<SurveyDesk>();
}
