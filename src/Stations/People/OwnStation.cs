using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Which stations' people somebody may deal with (CA-17): an operator its own, a township's official the township's, the county all. After a handover the old operator has none.</summary>
public static class OwnStation
{
    /// <exception cref="NotInScopeException">Another's station, or none.</exception>
    public static Station Of(LoadedStreams streams, StreamKey key, Actor actor)
    {
        var station = Refuse.Missing(streams.Find<Station>(key)).InScopeOf(actor);
        return actor.Role == Role.TownshipOfficial && station.Opened.Township != actor.Township
            ? throw new NotInScopeException(Station.StreamType)
            : station;
    }

    /// <summary>A person whom this station looks after now.</summary>
    /// <exception cref="NotInScopeException">Nobody, or somebody of another station.</exception>
    /// <exception cref="RuleBrokenException">They were let go or erased, or the station is closed.</exception>
    public static PersonServed PersonOf(
        LoadedStreams streams,
        StreamKey person,
        StreamKey station,
        Actor actor
    )
    {
        var own = Of(streams, station, actor);
        var served = Refuse.Missing(streams.Find<PersonServed>(person));
        if (served.Station != station.Id)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        Refuse.If(own.Status == StationStatus.Closed, "PD-03", "PeopleOfClosedStation");
        Refuse.If(served.Erased, "PD-08", "PersonErased");
        Refuse.If(served.LetGo, null, "PersonIsLetGo");
        return served;
    }
}
