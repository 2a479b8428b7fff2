namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Registers what the pages of stations in rounds are made of.</summary>
internal static class AssessmentSetup
{
    public static IServiceCollection AddAssessments(this IServiceCollection services) =>
        services
            .AddScoped<AssessmentRecords>()
            .AddScoped<AssessmentDesk>()
            .AddScoped<ResultDesk>()
            .AddScoped<Comparisons>();
}
