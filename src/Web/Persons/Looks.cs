using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Persons;

/// <summary>A recorded look opens its fields for ten minutes, to the account that made it and to nobody else; so a reload does not need a second one.</summary>
public sealed class Looks(IDbContextFactory<ReadModels> contexts, TimeProvider clock)
{
    private static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlySet<string>> Open(
        Guid? look,
        StreamKey person,
        Actor actor,
        CancellationToken ct
    )
    {
        if (look is not { } id)
        {
            return Nothing;
        }

        var since = clock.GetUtcNow() - OpenFor;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Set<DisclosureRow>()
            .SingleOrDefaultAsync(
                each =>
                    each.TenantId == person.Tenant
                    && each.Id == id
                    && each.Person == person.Id
                    && each.Account == actor.Account
                    && each.At >= since,
                ct
            );
        return row is null ? Nothing : row.Fields.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Fields that looks made by one press open, by person.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<string>>> OpenEach(
        IReadOnlyCollection<Guid> ids,
        string tenant,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        var since = clock.GetUtcNow() - OpenFor;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<DisclosureRow>()
            .Where(each =>
                each.TenantId == tenant
                && ids.Contains(each.Id)
                && each.Account == actor.Account
                && each.At >= since
            )
            .ToListAsync(ct);
        return rows.ToDictionary(
            row => row.Person,
            row => (IReadOnlySet<string>)row.Fields.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal);
}
