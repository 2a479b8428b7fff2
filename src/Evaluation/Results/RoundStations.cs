using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A round with all its stations, for the decisions that take them together: they are locked and written in one transaction, so a process that is killed leaves all of it or nothing.</summary>
/// <param name="Key">The round.</param>
/// <param name="Stations">All stations that take part.</param>
/// <param name="SeenVersion">Version of the round that the user saw.</param>
public sealed record RoundStations(
    StreamKey Key,
    IReadOnlyList<Guid> Stations,
    long? SeenVersion = null
)
{
    private const int MostNamed = 5;

    /// <summary>The round and every station's assessment.</summary>
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Round>(Key, SeenVersion),
            .. Stations.Select(station => StreamUse.Of<Assessment>(Assessment.KeyOf(Key, station))),
        ];

    /// <summary>The round, which goes on.</summary>
    /// <exception cref="NotInScopeException">There is none, or it is another authority's.</exception>
    /// <exception cref="RuleBrokenException">EV-26 it was given up.</exception>
    public Round Of(LoadedStreams streams, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(streams);
        OwnAssessment.Require(Key, actor);
        var round = Refuse.Missing(streams.Find<Round>(Key));
        Refuse.If(round.Status == RoundStatus.Cancelled, "EV-26", "RoundIsCancelled");
        return round;
    }

    /// <summary>Every station that takes part, in the order of their ids.</summary>
    /// <exception cref="RuleBrokenException">The command names others than take part, or one has not been opened yet.</exception>
    public IReadOnlyList<RatedStation> All(Round round, LoadedStreams streams)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(streams);
        var named = Stations.ToHashSet();
        Name(
            round.Chosen.Values.Where(one => !named.Contains(one.Station)).Select(one => one.Name),
            "EV-18",
            "RoundStationsNotOpened"
        );
        Refuse.If(named.Count != round.Chosen.Count, null, "RoundStationsDiffer");
        var stations = round
            .Chosen.Values.OrderBy(chosen => chosen.Station)
            .Select(chosen =>
                (
                    Chosen: chosen,
                    Key: Assessment.KeyOf(Key, chosen.Station),
                    Found: streams.Find<Assessment>(Assessment.KeyOf(Key, chosen.Station))
                )
            )
            .ToList();
        Name(
            stations.Where(one => one.Found is null).Select(one => one.Chosen.Name),
            "EV-18",
            "RoundStationsNotOpened"
        );
        return [.. stations.Select(one => new RatedStation(one.Key, Refuse.Missing(one.Found)))];
    }

    /// <summary>Stations with lines of some kind, by name and code.</summary>
    internal static IEnumerable<NamedValues> Lines(
        IEnumerable<RatedStation> stations,
        Func<Assessment, IEnumerable<string>> codesOf
    ) =>
        from station in stations
        let codes = codesOf(station.Assessment).ToList()
        where codes.Count > 0
        select new NamedValues(station.Name, codes);

    /// <summary>Refuses when there is any, with how many and the first of them by name.</summary>
    /// <param name="stations">Names, or <see cref="NamedValues"/> with lines.</param>
    /// <param name="rule">The rule that refuses.</param>
    /// <param name="code">Code of the refusal; its text takes the number and the names.</param>
    /// <exception cref="RuleBrokenException">There is one.</exception>
    public static void Name(IEnumerable<object> stations, string rule, string code)
    {
        var all = stations.ToList();
        Refuse.If(all.Count > 0, rule, code, null, all.Count, all.Take(MostNamed).ToList());
    }
}

/// <summary>A station of the round with everything that its result is made of.</summary>
public sealed record RatedStation(StreamKey Key, Assessment Assessment)
{
    /// <summary>Its name when it was chosen.</summary>
    public string Name => Assessment.Opened.Station.Name;

    /// <summary>The station.</summary>
    public Guid Station => Assessment.Opened.Station.Station;
}
