using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>The operator's contract ended early, so another one may follow from now on. Repeating it changes nothing. Only reactions of the portal make it.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Contract">The ended contract.</param>
/// <param name="On">Its true last day.</param>
[AllowedFor]
public sealed record EndOperatorsContract(StreamKey Stream, Guid Contract, DateOnly On)
    : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Refuse.Missing(state);
        if (
            station.Status != StationStatus.Closed
            && station.Contract == Contract
            && station.Until is { } until
            && On < until
        )
        {
            yield return new OperatorContractEnded(Contract, On);
        }
    }
}

/// <summary>A contract that ended early frees its stations for the next operator.</summary>
public sealed class FreeStationsWhenContractEnded(
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "free-stations-when-contract-ended";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "procurement.contract_ended" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        if (e.Data is not ContractEnded ended)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var stations = await db.Set<StationPage>()
            .Where(row => row.TenantId == e.Stream.Tenant && row.Contract == e.Stream.Id)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
        foreach (var station in stations)
        {
            await decider.React(
                new EndOperatorsContract(station, e.Stream.Id, ended.On),
                e,
                session,
                ct
            );
        }
    }
}
