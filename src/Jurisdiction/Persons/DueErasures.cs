using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>People who asked to be erased and whom no law keeps any longer.</summary>
public sealed class DueErasures(IDbContextFactory<ReadModels> contexts, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>At most 200 at a time; the next call gives the next ones.</summary>
    public async Task<IReadOnlyList<StreamKey>> Find(CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PersonRow>()
            .Where(row => row.Locked && !row.Erased && row.KeptUntil < today)
            .OrderBy(row => row.KeptUntil)
            .Take(Most)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
    }
}
