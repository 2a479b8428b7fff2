using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Evaluation.Consequences;
using StationPortal.Web.Evaluation.Counting;
using StationPortal.Web.Evaluation.Results;
using StationPortal.Web.Evaluation.Rounds;
using StationPortal.Web.Evaluation.Sheets;
using StationPortal.Web.Evaluation.Surveys;

namespace StationPortal.Web.Evaluation;

/// <summary>Registers what the pages, reactions and timed jobs of evaluation are made of; each folder adds its own.</summary>
internal static class EvaluationSetup
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) =>
        services
            .AddAssessments()
            .AddRounds()
            .AddSheets()
            .AddResults()
            .AddConsequences()
            .AddCounting()
            .AddSurveys();
}
