using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about surveys, and their read model.</summary>
internal static class SurveyStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<SurveyDrawn>("evaluation.survey_drawn")
            .Add<SurveyLinkMade>("evaluation.survey_link_made")
            .Add<SurveyCallTried>("evaluation.survey_call_tried")
            .Add<OpinionGiven>("evaluation.opinion_given")
            .Add<SurveyClosed>("evaluation.survey_closed");
        model.ReadModel<SurveyRow>(row =>
            row.HasIndex(survey => new { survey.TenantId, survey.Assessment })
        );
    }
}
