using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Whose volunteers are whose: the county and the township by where they live, the station of their township by who runs it today. Nobody decides about themselves.</summary>
internal static class OwnVolunteer
{
    /// <exception cref="NotInScopeException">They live elsewhere, or there is nobody.</exception>
    /// <exception cref="RuleBrokenException">It is the actor, or their data were erased.</exception>
    public static Volunteer Of(
        LoadedStreams streams,
        StreamKey volunteer,
        StreamKey? station,
        Actor actor
    )
    {
        var state = Refuse.Missing(streams.Find<Volunteer>(volunteer));
        RequireHome(streams, state.Home, station, actor);
        Refuse.If(state.Erased, "PD-08", "PersonErased");
        Refuse.If(
            actor.Holder.Overlaps(new DutyHolder(volunteer.Id, null)),
            "VO-02",
            "VolunteerDecidesAboutSelf"
        );
        return state;
    }

    /// <summary>The volunteer who acts.</summary>
    /// <exception cref="NotInScopeException">Somebody else, or nobody.</exception>
    public static Volunteer Self(Volunteer? state, StreamKey key, Actor actor) =>
        key.Id == actor.Account
            ? Refuse.Missing(state)
            : throw new NotInScopeException(Volunteer.StreamType);

    /// <exception cref="NotInScopeException">The township is not the actor's.</exception>
    public static void RequireHome(
        LoadedStreams streams,
        string home,
        StreamKey? station,
        Actor actor
    )
    {
        var isOwn = actor.Role switch
        {
            Role.System => true,
            Role.TownshipOfficial => home == actor.Township,
            Role.Agency or Role.SocialWorker => station is { } key
                && streams.Find<Station>(key)?.InScopeOf(actor)
                    is { Status: not StationStatus.Closed } own
                && own.Opened.Township == home,
            _ => RegionCode.Contains(actor.Region, home),
        };
        if (!isOwn)
        {
            throw new NotInScopeException(Volunteer.StreamType);
        }
    }

    /// <summary>The station's stream, where a station acts.</summary>
    public static IEnumerable<StreamUse> StationUse(StreamKey? station)
    {
        if (station is { } key)
        {
            yield return StreamUse.Of<Station>(key);
        }
    }
}

/// <summary>A decision of those who look after a volunteer.</summary>
/// <param name="Volunteer">About whom.</param>
/// <param name="Station">The station of their township, where a station decides; else <c>null</c>.</param>
public abstract record VolunteerStep(StreamKey Volunteer, StreamKey? Station) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Volunteer>(Volunteer), .. OwnVolunteer.StationUse(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        Decide(OwnVolunteer.Of(streams, Volunteer, Station, context.Actor), context)
            .Select(e => Change.To<Volunteer>(Volunteer, e));

    /// <summary>The rule.</summary>
    protected abstract IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context);
}
