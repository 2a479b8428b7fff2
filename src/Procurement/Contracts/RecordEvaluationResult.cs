using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Records the score of the service's evaluation, which decides the governed instalment (CA-16).</summary>
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
        Refuse.If(
            (known.Schedule?.Milestones ?? []).Any(milestone =>
                milestone.ByScore && known.Of(milestone.No).Accepted > 0
            ),
            "CA-16",
            "ScoreUsedAlready",
            nameof(Score)
        );
        yield return new EvaluationResultRecorded(Score, Report);
    }
}
