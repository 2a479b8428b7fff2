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
    public static OwnOrder Own(OrderPage order, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        return new(
            new StreamKey(order.TenantId, order.Id),
            actor.Role is Role.Agency or Role.SocialWorker && order.Station is { } station
                ? new StreamKey(order.TenantId, station)
                : null
        );
    }
}
