using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Opens a unit of the grid: a village's own, or an area, group or point below another unit of the village.</summary>
/// <param name="Unit">The new unit; a village's is <see cref="GridUnit.KeyOf(string)"/>.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Parent">The unit above, or <c>null</c> for a village's.</param>
/// <param name="Name">At most 40 characters.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record OpenGridUnit(
    StreamKey Unit,
    GridLevel Level,
    string Village,
    Guid? Parent,
    string Name
) : IDecision
{
    internal const int LongestName = 40;

    private StreamKey? ParentKey =>
        Parent is { } parent ? new StreamKey(Unit.Tenant, parent) : null;

    public IReadOnlyList<StreamUse> Streams =>
        ParentKey is { } parent
            ? [StreamUse.Of<GridUnit>(Unit), StreamUse.Of<GridUnit>(parent)]
            : [StreamUse.Of<GridUnit>(Unit)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        GridScope.Require(context.Actor, Unit.Tenant, Village);
        RequireName(Name, nameof(Name));
        var known = streams.Find<GridUnit>(Unit);
        var again = Level == GridLevel.Village && known is { Closed: true };
        Refuse.If(known is not null && !again, null, "GridUnitExists", nameof(Village));
        if (Level == GridLevel.Village)
        {
            if (Unit != GridUnit.KeyOf(Village))
            {
                throw new NotInScopeException(GridUnit.StreamType);
            }

            yield return Change.To<GridUnit>(
                Unit,
                new GridUnitOpened(Level, Village, null, Name.Trim())
            );
            yield break;
        }

        if (ParentKey is not { } key)
        {
            throw new RuleBrokenException("OR-04", "GridParentMissing", nameof(Parent));
        }

        GridScope.Above(streams.Find<GridUnit>(key), Village, Level, nameof(Parent));
        yield return Change.To<GridUnit>(
            Unit,
            new GridUnitOpened(Level, Village, key.Id, Name.Trim())
        );
        yield return Change.To<GridUnit>(key, new GridBranchJoined(Unit.Id, Level));
    }

    internal static void RequireName(string name, string field) =>
        Refuse.If(
            string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName,
            null,
            "GridNameMissing",
            field,
            LongestName
        );
}
