using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Access;

/// <summary>The one place where reading is limited: what <see cref="Acting"/> may see of each read model. Pages query through it and never through the context.</summary>
public sealed class Reach(ReadModels db, ReachPolicies policies, Acting acting)
{
    /// <summary>The rows that the person at the keyboard may see; none when no policy names them.</summary>
    public IQueryable<TRow> Rows<TRow>()
        where TRow : class, IReadModel<TRow> =>
        db.Set<TRow>().AsNoTracking().Where(policies.Of<TRow>().For(acting.Actor, db));

    /// <summary>One row by its key.</summary>
    /// <exception cref="NotInScopeException">Missing or out of reach: 404 in both cases.</exception>
    public async Task<TRow> Get<TRow>(StreamKey key, CancellationToken ct)
        where TRow : class, IReadModel<TRow> =>
        await Rows<TRow>()
            .SingleOrDefaultAsync(
                ReachPredicates.Of<TRow>(row => row.TenantId == key.Tenant && row.Id == key.Id),
                ct
            )
        ?? throw new NotInScopeException(typeof(TRow).Name);

    /// <summary>One row that the person's own authority keeps, to be worked on; what others may only read in public is missing here.</summary>
    /// <exception cref="NotInScopeException">Missing, out of reach, or another authority's: 404 in each case.</exception>
    public async Task<TRow> Own<TRow>(StreamKey key, CancellationToken ct)
        where TRow : class, IReadModel<TRow> =>
        RegionCode.Contains(acting.Required.Region, key.Tenant)
            ? await Get<TRow>(key, ct)
            : throw new NotInScopeException(typeof(TRow).Name);

    /// <summary>Whether a row that is already at hand, e.g. folded up to an earlier date, is within reach.</summary>
    public bool Sees<TRow>(TRow row)
        where TRow : class, IReadModel<TRow> =>
        policies.Of<TRow>().For(acting.Actor, db).Compile()(row);
}
