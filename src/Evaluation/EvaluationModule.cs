using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Schemes, rounds, scores and grades of stations: each folder registers its own streams and read models.</summary>
public sealed class EvaluationModule : IModule
{
    public static void Register(StoreModel model)
    {
        SchemeStreams.Register(model);
        EvaluatorStreams.Register(model);
        RoundStreams.Register(model);
        AssessmentStreams.Register(model);
        SheetStreams.Register(model);
        SurveyStreams.Register(model);
    }
}
