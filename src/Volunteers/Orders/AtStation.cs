using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Who acts for the station of an order: those who run it today, the township's official and the county (CA-17); where no station works, the two authorities only.</summary>
internal static class AtStation
{
    /// <summary>The stream to name, if there is a station.</summary>
    public static IEnumerable<StreamUse> Uses(StreamKey? station) =>
        station is { } key ? [StreamUse.Of<Station>(key)] : [];

    /// <summary>The order's station, when it is the actor's; <c>null</c> where none works.</summary>
    /// <param name="streams">With the station.</param>
    /// <param name="station">As the page named it.</param>
    /// <param name="tenant">County of the order.</param>
    /// <param name="placed">The order.</param>
    /// <param name="actor">Who acts.</param>
    /// <exception cref="NotInScopeException">Another's station, or another station than the order's.</exception>
    public static Station? Of(
        LoadedStreams streams,
        StreamKey? station,
        string tenant,
        OrderPlaced placed,
        Actor actor
    ) => Of(streams, station, placed.Station, tenant, placed.Village, actor);

    /// <summary>The same for something that names its station and village itself.</summary>
    public static Station? Of(
        LoadedStreams streams,
        StreamKey? station,
        Guid? named,
        string tenant,
        string village,
        Actor actor
    )
    {
        var isNamed = station is { } key ? key.Tenant == tenant && key.Id == named : named is null;
        if (!isNamed || !IsOfAuthority(actor, tenant, village))
        {
            throw new NotInScopeException(Station.StreamType);
        }

        return station is { } own
            ? Refuse.Missing(streams.Find<Station>(own)).InScopeOf(actor)
            : ActsWithoutStation(actor);
    }

    private static bool IsOfAuthority(Actor actor, string tenant, string village) =>
        actor.Role switch
        {
            Role.TownshipOfficial => village.StartsWith(
                actor.Township ?? "-",
                StringComparison.Ordinal
            ),
            Role.Official => RegionCode.Contains(actor.Region, tenant),
            _ => true,
        };

    private static Station? ActsWithoutStation(Actor actor) =>
        actor.Role is Role.TownshipOfficial or Role.Official or Role.System
            ? null
            : throw new NotInScopeException(Station.StreamType);
}
