using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Who may act on an order on its way. Those who steer it: the county, its township's officials, whoever runs its station; and those who hold a unit of the grid that it went through.</summary>
internal static class RelayScope
{
    /// <summary>The order, with the station that speaks for it where one of its people acts.</summary>
    public static IReadOnlyList<StreamUse> Streams(
        StreamKey order,
        long? seen,
        Guid? station,
        params IEnumerable<Guid?> units
    ) =>
        [
            StreamUse.Of<Order>(order, seen),
            .. Keys(order, [station]).Select(key => StreamUse.Of<Station>(key)),
            .. Keys(order, units).Select(key => StreamUse.Of<GridUnit>(key)),
        ];

    /// <summary>The order, for those who steer it.</summary>
    /// <exception cref="NotInScopeException">It is another's.</exception>
    public static Order Steered(
        LoadedStreams streams,
        StreamKey key,
        Guid? station,
        DecisionContext context
    )
    {
        var order = Refuse.Missing(streams.Find<Order>(key));
        return Steers(streams, order, key, station, context.Actor)
            ? order
            : throw new NotInScopeException(Order.StreamType);
    }

    /// <summary>The order, for who holds a unit that it went through.</summary>
    /// <exception cref="NotInScopeException">The actor holds no such unit.</exception>
    public static (Order Order, GridUnit Unit) Held(
        LoadedStreams streams,
        StreamKey key,
        Guid unit,
        DecisionContext context
    )
    {
        var order = Refuse.Missing(streams.Find<Order>(key));
        var held = streams.Find<GridUnit>(new StreamKey(key.Tenant, unit));
        return held?.IsHeldBy(context.Actor) == true && order.Now.Route.Chain.Contains(unit)
            ? (order, held)
            : throw new NotInScopeException(Order.StreamType);
    }

    private static bool Steers(
        LoadedStreams streams,
        Order order,
        StreamKey key,
        Guid? station,
        Actor actor
    ) =>
        actor.Role switch
        {
            Role.Official => actor.Region == key.Tenant,
            Role.TownshipOfficial => actor.Township is { } township
                && order.Placed.Village.StartsWith(township, StringComparison.Ordinal),
            Role.Agency or Role.SocialWorker => station is { } id
                && id == order.Placed.Station
                && streams.Find<Station>(new StreamKey(key.Tenant, id))
                    is { Status: not StationStatus.Closed } known
                && known.Operator == actor.Organisation,
            _ => false,
        };

    private static IEnumerable<StreamKey> Keys(StreamKey order, IEnumerable<Guid?> ids) =>
        ids.OfType<Guid>().Distinct().Select(id => new StreamKey(order.Tenant, id));
}
