using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Takes over the grid of a file in one decision: all units or none. A unit stands in the file after the one it lies below.</summary>
/// <param name="Rows">In the order of the file.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record ImportGrid(IReadOnlyList<TakeOverGridUnit> Rows) : IDecision
{
    /// <summary>Rows of one file.</summary>
    public const int Most = 1000;

    public IReadOnlyList<StreamUse> Streams => InTurn.StreamsOf(Rows);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        InTurn.All(Rows, streams, context);
}

/// <summary>A unit with its post and its chat groups, where they are known.</summary>
/// <param name="Holder">A grid worker of the county, or <c>null</c>.</param>
/// <param name="ChatGroups">How many; 0 for none.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record TakeOverGridUnit(OpenGridUnit Open, Guid? Holder, int ChatGroups) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Open.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var unit = streams.Find<GridUnit>(Open.Unit);
        foreach (var change in Open.Decide(streams, context))
        {
            unit = change.Stream == Open.Unit ? After(unit, change.Event) : unit;
            yield return change;
        }

        var filled = Holder is { } account
            ? new FillGridPost(Open.Unit, account).Decide(unit, context)
            : [];
        foreach (
            var e in filled.Concat(new CountChatGroups(Open.Unit, ChatGroups).Decide(unit, context))
        )
        {
            yield return Change.To<GridUnit>(Open.Unit, e);
        }
    }

    private static GridUnit After(GridUnit? unit, object e) =>
        unit is null ? GridUnit.Start(e) : unit.Apply(e);
}
