using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A person was erased: the station's record of them ends with it.</summary>
public sealed class ForgetPeopleWhenErased(IDbContextFactory<ReadModels> contexts, Decider decider)
    : ISubscription
{
    public string Name => "forget-people-when-erased";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "vault.person_erased" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var served = await db.Set<PersonServedRow>()
            .Where(row => row.TenantId == e.Stream.Tenant && row.Person == e.Stream.Id)
            .Select(row => row.Id)
            .ToListAsync(ct);
        foreach (var id in served)
        {
            await decider.React(
                new ForgetPersonServed(new StreamKey(e.Stream.Tenant, id)),
                e,
                session,
                ct
            );
        }
    }
}
