using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>An order, and through what somebody deals with it: the county and the township by their region, an operator through the station that has it, a grid worker through the unit they hold.</summary>
/// <param name="Key">The order.</param>
/// <param name="Station">The station that has it; <c>null</c> for whoever does not act for one.</param>
/// <param name="Unit">The unit of the grid that the actor holds; <c>null</c> for whoever holds none.</param>
public sealed record OwnOrder(StreamKey Key, StreamKey? Station = null, StreamKey? Unit = null)
{
    /// <summary>The streams that are asked.</summary>
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Key),
            .. Station is { } station ? [StreamUse.Of<Station>(station)] : Nothing,
            .. Unit is { } unit ? [StreamUse.Of<GridUnit>(unit)] : Nothing,
        ];

    private static readonly IReadOnlyList<StreamUse> Nothing = [];

    /// <summary>The order.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    public Order Of(LoadedStreams streams, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(actor);
        var order = Refuse.Missing(streams.Find<Order>(Key));
        return IsOwn(order, streams, actor)
            ? order
            : throw new NotInScopeException(Order.StreamType);
    }

    /// <summary>The order, to be worked on.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    /// <exception cref="RuleBrokenException">It is closed or cancelled.</exception>
    public Order Open(LoadedStreams streams, Actor actor)
    {
        var order = Of(streams, actor);
        Refuse.If(order.Now.Status == OrderStatus.Closed, null, "OrderIsClosed");
        Refuse.If(order.Now.Status == OrderStatus.Cancelled, null, "OrderWasCancelled");
        return order;
    }

    /// <summary>The order once it was done.</summary>
    /// <exception cref="RuleBrokenException">It is not done yet, or over.</exception>
    public Order Done(LoadedStreams streams, Actor actor)
    {
        var order = Open(streams, actor);
        Refuse.If(order.Now.Status != OrderStatus.Done, null, "OrderIsNotDone");
        return order;
    }

    private bool IsOwn(Order order, LoadedStreams streams, Actor actor) =>
        actor.Role switch
        {
            Role.System or Role.Official => true,
            Role.TownshipOfficial => actor.Township is { } township
                && order.Placed.Village.StartsWith(township, StringComparison.Ordinal),
            Role.Agency or Role.SocialWorker => Station is { } station
                && order.Placed.Station == station.Id
                && Refuse.Missing(streams.Find<Station>(station)).InScopeOf(actor).Status
                    != StationStatus.Closed,
            Role.GridWorker => Unit is { } unit
                && streams.Find<GridUnit>(unit) is { } held
                && held.IsHeldBy(actor)
                && held.Village == order.Placed.Village
                && (
                    held.Level == GridLevel.Village
                    || order.Now.Route.Chain.Contains(unit.Id)
                    || order.Now.Route.TakenOn?.Account == actor.Account
                ),
            _ => false,
        };
}
