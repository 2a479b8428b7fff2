using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about the library of evaluators, and its read model.</summary>
internal static class EvaluatorStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<EvaluatorListed>("evaluation.evaluator_listed")
            .Add<EvaluatorDelisted>("evaluation.evaluator_delisted");
        model.ReadModel<EvaluatorPage>(row => row.HasIndex(evaluator => evaluator.Province));
    }
}
