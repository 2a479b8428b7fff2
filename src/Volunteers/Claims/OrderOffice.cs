using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What every decision about somebody's place asks first: that whoever decides acts for the order's station, its township or the county.</summary>
internal static class OrderOffice
{
    /// <summary>The order, its station and the volunteer's year.</summary>
    public static IReadOnlyList<StreamUse> Streams(
        StreamKey order,
        Guid? station,
        StreamKey volunteer,
        int year
    ) =>
        [
            StreamUse.Of<Order>(order),
            .. AtStation.Uses(KeyOf(order, station)),
            StreamUse.Of<VolunteerYear>(VolunteerYear.KeyOf(volunteer, year)),
        ];

    /// <summary>The order, when the actor decides about its claims.</summary>
    /// <exception cref="NotInScopeException">It is another's.</exception>
    public static Order Of(LoadedStreams streams, StreamKey key, Guid? station, Actor actor)
    {
        var order = Refuse.Missing(streams.Find<Order>(key));
        AtStation.Of(streams, KeyOf(key, station), key.Tenant, order.Placed, actor);
        return order;
    }

    private static StreamKey? KeyOf(StreamKey order, Guid? station) =>
        station is { } id ? new StreamKey(order.Tenant, id) : null;
}
