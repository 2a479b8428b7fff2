using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Puts a unit, with what lies below it, under another unit of its village.</summary>
/// <param name="Parent">Where it lies now.</param>
/// <param name="To">Where it is to lie.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record MoveGridUnit(StreamKey Unit, Guid Parent, Guid To, long? Seen = null)
    : IDecision
{
    private StreamKey From => new(Unit.Tenant, Parent);

    private StreamKey Target => new(Unit.Tenant, To);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<GridUnit>(Unit, Seen),
            StreamUse.Of<GridUnit>(From),
            StreamUse.Of<GridUnit>(Target),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var unit = GridScope.Working(streams.Find<GridUnit>(Unit), Unit, context.Actor);
        if (unit.Parent != Parent)
        {
            throw new NotInScopeException(GridUnit.StreamType);
        }

        Refuse.If(To == Parent, null, "GridUnitLiesThere", nameof(To));
        GridScope.Above(streams.Find<GridUnit>(Target), unit.Village, unit.Level, nameof(To));
        yield return Change.To<GridUnit>(Unit, new GridUnitMoved(To));
        yield return Change.To<GridUnit>(From, new GridBranchLeft(Unit.Id));
        yield return Change.To<GridUnit>(Target, new GridBranchJoined(Unit.Id, unit.Level));
    }
}

/// <summary>Gives a unit another name.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record RenameGridUnit(StreamKey Stream, string Name, long? SeenVersion = null)
    : IDecision<GridUnit>
{
    public IEnumerable<object> Decide(GridUnit? unit, DecisionContext context)
    {
        var known = GridScope.Working(unit, Stream, context.Actor);
        OpenGridUnit.RequireName(Name, nameof(Name));
        return known.Name == Name.Trim() ? [] : [new GridUnitRenamed(Name.Trim())];
    }
}

/// <summary>Closes a unit below which nothing works. Orders that it has climb when their time is over (OR-05).</summary>
/// <param name="Parent">The unit above, or <c>null</c> for a village's.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record CloseGridUnit(StreamKey Unit, Guid? Parent, long? Seen = null) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        Parent is { } parent
            ?
            [
                StreamUse.Of<GridUnit>(Unit, Seen),
                StreamUse.VersionOnly<GridUnit>(new(Unit.Tenant, parent)),
            ]
            : [StreamUse.Of<GridUnit>(Unit, Seen)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var unit = GridScope.Working(streams.Find<GridUnit>(Unit), Unit, context.Actor);
        if (unit.Parent != Parent)
        {
            throw new NotInScopeException(GridUnit.StreamType);
        }

        Refuse.If(unit.Below.Count > 0, null, "GridUnitHasBelow", null, unit.Below.Count);
        yield return Change.To<GridUnit>(Unit, new GridUnitClosed());
        if (Parent is { } parent)
        {
            yield return Change.To<GridUnit>(
                new StreamKey(Unit.Tenant, parent),
                new GridBranchLeft(Unit.Id)
            );
        }
    }
}

/// <summary>Writes down how many chat groups of inhabitants the unit looks after.</summary>
/// <param name="Groups">0 to 999.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record CountChatGroups(StreamKey Stream, int Groups) : IDecision<GridUnit>
{
    public IEnumerable<object> Decide(GridUnit? unit, DecisionContext context)
    {
        var known = GridScope.Working(unit, Stream, context.Actor);
        Refuse.If(Groups is < 0 or > 999, null, "ChatGroupsOutOfRange", nameof(Groups));
        return known.ChatGroups == Groups ? [] : [new ChatGroupsCounted(Groups)];
    }
}
