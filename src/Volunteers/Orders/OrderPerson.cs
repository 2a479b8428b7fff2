using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>For whom an order may be placed (OR-16), and by whom.</summary>
internal static class OrderPerson
{
    /// <returns>The person, and the station that has the order: none when theirs is closed, then the county has it.</returns>
    /// <exception cref="NotInScopeException">Nobody, or somebody of another's station.</exception>
    /// <exception cref="RuleBrokenException">They died, moved away, are no longer looked after, or were erased.</exception>
    public static (PersonServed Person, Guid? Station) Of(
        LoadedStreams streams,
        StreamKey person,
        StreamKey station,
        Actor actor,
        StreamKey? unit = null
    )
    {
        var own = OwnStation.Of(streams, station, actor);
        var served = Refuse.Missing(streams.Find<PersonServed>(person));
        if (served.Station != station.Id)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        // A grid worker orders for people of the village in which they hold a unit.
        if (actor.Role == Role.GridWorker && !GridScope.Holds(streams, unit, served.Village, actor))
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        Refuse.If(served.Erased, "PD-08", "PersonErased");
        Refuse.If(served.Gone == LetGoReason.Died, "OR-16", "OrderForDead");
        Refuse.If(served.Gone == LetGoReason.MovedAway, "OR-16", "OrderForMoved");
        Refuse.If(served.LetGo, "OR-16", "OrderForLetGo");
        var closed = own.Status == StationStatus.Closed;
        Refuse.If(
            closed && actor.Role is (Role.Agency or Role.SocialWorker),
            "PD-03",
            "PeopleOfClosedStation"
        );
        return (served, closed ? null : station.Id);
    }
}
