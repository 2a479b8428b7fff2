using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Somebody served, and through what one looks after them: the county and the township by their region, an operator through the station, a grid worker through a unit that they hold in the person's village (CA-17).</summary>
/// <param name="Key">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Unit">The unit of the grid that the actor holds; <c>null</c> for whoever holds none.</param>
public sealed record OwnServed(StreamKey Key, StreamKey Station, StreamKey? Unit = null)
{
    /// <summary>The streams that are asked.</summary>
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Key),
            StreamUse.Of<Station>(Station),
            .. Unit is { } unit ? [StreamUse.Of<GridUnit>(unit)] : Array.Empty<StreamUse>(),
        ];

    /// <summary>The person.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    /// <exception cref="RuleBrokenException">They were let go or erased, or the station is closed.</exception>
    public PersonServed Of(LoadedStreams streams, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(actor);
        var village = Refuse.Missing(streams.Find<PersonServed>(Key)).Village;
        return actor.Role != Role.GridWorker || GridScope.Holds(streams, Unit, village, actor)
            ? OwnStation.PersonOf(streams, Key, Station, actor)
            : throw new NotInScopeException(PersonServed.StreamType);
    }
}
