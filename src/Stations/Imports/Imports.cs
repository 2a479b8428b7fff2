using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Takes up everybody of a file in one decision: all or nobody. Each row is held to the same rules as somebody taken up by hand.</summary>
/// <param name="Rows">In the order of the file.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record ImportPeople(IReadOnlyList<TakeUpPerson> Rows) : IDecision
{
    /// <summary>Rows of one file.</summary>
    public const int Most = 500;

    public IReadOnlyList<StreamUse> Streams => InTurn.StreamsOf(Rows);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        InTurn.All(Rows, streams, context);
}

/// <summary>Takes on all staff of a file in one decision: all or nobody.</summary>
/// <param name="Rows">In the order of the file.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record ImportStaff(IReadOnlyList<TakeOnStaff> Rows) : IDecision
{
    /// <summary>Rows of one file.</summary>
    public const int Most = 200;

    public IReadOnlyList<StreamUse> Streams => InTurn.StreamsOf(Rows);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        InTurn.All(Rows, streams, context);
}

/// <summary>Takes over all running stations of a file in one decision: all or none.</summary>
/// <param name="Rows">In the order of the file.</param>
[AllowedFor(Role.Official)]
public sealed record ImportStations(IReadOnlyList<TakeOverStation> Rows) : IDecision
{
    /// <summary>Rows of one file.</summary>
    public const int Most = 200;

    public IReadOnlyList<StreamUse> Streams => InTurn.StreamsOf(Rows);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        InTurn.All(Rows, streams, context);
}

/// <summary>A station that already runs, with its premises when they are known.</summary>
/// <param name="Open">How it began.</param>
/// <param name="Place">Its premises, or <c>null</c>.</param>
[AllowedFor(Role.Official)]
public sealed record TakeOverStation(OpenStation Open, PlaceStation? Place) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Open.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = streams.Find<Station>(Open.Station);
        foreach (var change in Open.Decide(streams, context))
        {
            station = station?.Apply(change.Event) ?? Station.Start(change.Event);
            yield return change;
        }

        foreach (var placed in Place?.Decide(station, context) ?? [])
        {
            yield return Change.To<Station>(Open.Station, placed);
        }
    }
}
