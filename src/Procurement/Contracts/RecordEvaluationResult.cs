using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Records the score of an evaluation that was held outside the portal, which decides the governed instalment (CA-16). A result of a round in the portal comes by itself and is not written over.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Report">The evaluator's report.</param>
[AllowedFor(Role.Official)]
public sealed record RecordEvaluationResult(
    StreamKey Stream,
    decimal Score,
    FileRef Report,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(contract);
        Refuse.If(known.Status != ContractStatus.InForce, null, "ContractNotInForce");
        Refuse.If(Score is < 0 or > 100, "CA-16", "ScoreOutsideRange", nameof(Score));
        Refuse.If(!known.Results.IsEmpty, "CA-16", "ScoreFromRound", nameof(Score));
        Refuse.If(
            (known.Schedule?.Milestones ?? []).Any(milestone =>
                milestone.ByScore && known.Of(milestone.No).Accepted > 0
            ),
            "CA-16",
            "ScoreUsedAlready",
            nameof(Score)
        );
        return Reckoning.With(known, new EvaluationResultRecorded(Score, Report));
    }
}
