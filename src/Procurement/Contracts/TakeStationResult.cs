using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A published or revised result of a station reaches the contract it ran under. Repeating it changes nothing. Only reactions of the portal make it.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Result">Of the station.</param>
[AllowedFor]
public sealed record TakeStationResult(StreamKey Stream, StationResult Result) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var results = contract?.Results;
        if (
            contract is null
            || results is null
            || contract.Withdrawn.Contains(Result.Assessment)
            || results.GetValueOrDefault(Result.Assessment) == Result
            || ContractResult.Of(results.SetItem(Result.Assessment, Result).Values) is not { } now
        )
        {
            return [];
        }

        return Reckoning.With(
            contract,
            new StationResultTaken(
                Result.Tenant,
                Result.Assessment,
                Result.Station,
                Result.StationName,
                Result.RoundName,
                Result.Until,
                Result.Score,
                Result.Grade,
                Result.Vetoed,
                now.Score,
                now.Vetoed
            )
        );
    }
}

/// <summary>A result that reached the contract was annulled. Repeating it changes nothing. Only reactions of the portal make it.</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Reference">Number of the decision that annulled it.</param>
[AllowedFor]
public sealed record WithdrawStationResult(StreamKey Stream, Guid Assessment, string Reference)
    : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        if (contract?.Results.GetValueOrDefault(Assessment) is not { } result)
        {
            return [];
        }

        var now = ContractResult.Of(contract.ResultsWithout(Assessment).Values);
        return Reckoning.With(
            contract,
            new StationResultWithdrawn(
                Assessment,
                result.StationName,
                Reference,
                now?.Score,
                now?.Vetoed == true
            )
        );
    }
}
