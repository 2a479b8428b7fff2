using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Finds whom a check asks: counted before the button is pressed, and asked after it, by the same rule.</summary>
public static class SafetyCheckPeople
{
    /// <summary>Everybody who is looked after in the villages and in one of the groups, by their id.</summary>
    public static async Task<IReadOnlyList<PersonToAsk>> Find(
        ReadModels db,
        string tenant,
        CheckedPeople who,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(who);
        var villages = who.Villages;
        var people = await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == tenant
                && row.LetGoOn == null
                && row.ErasedOn == null
                && villages.Contains(row.Village)
            )
            .Select(row => new
            {
                row.Id,
                row.Station,
                row.Village,
                row.Groups,
            })
            .ToListAsync(ct);
        var needs = who.Needs.Count == 0 ? [] : await NeedsOf(db, tenant, ct);
        return
        [
            .. people
                .Where(row => who.Includes([.. row.Groups], needs.GetValueOrDefault(row.Id) ?? []))
                .OrderBy(row => row.Id)
                .Select(row => new PersonToAsk(row.Id, row.Station, row.Village)),
        ];
    }

    /// <summary>People who have an open order of the same item from another check: asked once is enough.</summary>
    public static async Task<IReadOnlySet<Guid>> AskedAlready(
        ReadModels db,
        string tenant,
        string item,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            await db.Set<OrderPage>()
                .AsNoTracking()
                .Where(order =>
                    order.TenantId == tenant
                    && order.SafetyCheck != null
                    && order.ItemCode == item
                    && OrderStatuses.Undone.Contains(order.Status)
                )
                .Select(order => order.Served)
                .ToListAsync(ct)
        ).ToHashSet();
    }

    private static async Task<Dictionary<Guid, IReadOnlyList<NeedGroup>>> NeedsOf(
        ReadModels db,
        string tenant,
        CancellationToken ct
    ) =>
        await db.Set<OrdererRow>()
            .AsNoTracking()
            .Where(row => row.TenantId == tenant && row.Tags != "")
            .ToDictionaryAsync(row => row.Served, row => row.Groups, ct);
}

/// <summary>Somebody whom a check asks.</summary>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Village">12-digit code.</param>
public sealed record PersonToAsk(Guid Served, Guid Station, string Village);
