using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>A signed contract opens a station in each township of its scope, or goes on with the one that is there.</summary>
public sealed class OpenStationsWhenContractSigned(
    IEventLog log,
    IDbContextFactory<ReadModels> contexts,
    RegionTree regions,
    Decider decider
) : ISubscription
{
    public string Name => "open-stations-when-contract-signed";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "procurement.contract_signed" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var contract = await log.Find<Contract>(e.Stream, ct);
        foreach (var township in contract?.Scope?.Townships ?? [])
        {
            await decider.React(
                new ServeTownshipByContract(
                    e.Stream,
                    township,
                    StationNames.Of(await regions.Find(township, ct), township),
                    await LastOf(township, ct)
                ),
                e,
                session,
                ct
            );
        }
    }

    private async Task<int> LastOf(string township, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var tenant = RegionCode.AuthorityOf(township);
        var stations = await db.Set<StationPage>()
            .CountAsync(row => row.TenantId == tenant && row.Township == township, ct);
        return Math.Max(1, stations);
    }
}
