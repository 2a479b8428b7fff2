using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Finds an order within reach, and through what its reader deals with it.</summary>
public sealed class OrderDesk(Reach reach)
{
    /// <summary>One order.</summary>
    /// <exception cref="NotInScopeException">Missing or out of reach.</exception>
    public Task<OrderPage> Get(StreamKey key, CancellationToken ct) =>
        reach.Get<OrderPage>(key, ct);

    /// <summary>The order as decisions take it.</summary>
    public async Task<OwnOrder> Own(OrderPage order, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        var key = new StreamKey(order.TenantId, order.Id);
        return actor.Role switch
        {
            Role.Agency or Role.SocialWorker when order.Station is { } station => new OwnOrder(
                key,
                new StreamKey(order.TenantId, station)
            ),
            Role.GridWorker => new OwnOrder(
                key,
                Unit: await UnitFor(order.TenantId, order.Village, actor, ct, order.Now.Route.Chain)
            ),
            _ => new OwnOrder(key),
        };
    }

    /// <summary>The unit of a village that a grid worker holds: the village's own before those below it; <c>null</c> for others.</summary>
    /// <param name="tenant">The county.</param>
    /// <param name="village">12-digit code.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="ct">Ends the query.</param>
    /// <param name="chain">Units that an order went through; one of these before others.</param>
    public async Task<StreamKey?> UnitFor(
        string tenant,
        string village,
        Actor actor,
        CancellationToken ct,
        params IReadOnlyList<Guid> chain
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.GridWorker)
        {
            return null;
        }

        var (me, other) = (actor.Account, actor.DeputyFor ?? actor.Account);
        var posts = await reach
            .Rows<GridPost>()
            .Where(post =>
                post.TenantId == tenant
                && post.Village == village
                && !post.Closed
                && (post.Holder == me || post.Holder == other)
            )
            .Select(post => new { post.Id, post.Level })
            .ToListAsync(ct);
        return posts
            .OrderBy(post => post.Level == GridLevel.Village || chain.Contains(post.Id) ? 0 : 1)
            .ThenBy(post => post.Level)
            .Select(post => (StreamKey?)new StreamKey(tenant, post.Id))
            .FirstOrDefault();
    }
}
