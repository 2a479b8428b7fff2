using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Gives the post of a unit to a grid worker of the county; their deputies act for them as everywhere.</summary>
/// <param name="Account">The page offers the county's grid workers only.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record FillGridPost(StreamKey Stream, Guid Account, long? SeenVersion = null)
    : IDecision<GridUnit>
{
    public IEnumerable<object> Decide(GridUnit? unit, DecisionContext context)
    {
        var known = GridScope.Working(unit, Stream, context.Actor);
        Refuse.If(Account == Guid.Empty, null, "GridPostNobody", nameof(Account));
        return known.Holder == Account ? [] : [new GridPostFilled(Account)];
    }
}

/// <summary>Leaves the post of a unit empty until somebody else fills it; its orders climb when their time is over.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record LeaveGridPost(StreamKey Stream, long? SeenVersion = null) : IDecision<GridUnit>
{
    public IEnumerable<object> Decide(GridUnit? unit, DecisionContext context)
    {
        var known = GridScope.Working(unit, Stream, context.Actor);
        if (known.Holder is not { } holder)
        {
            throw new RuleBrokenException(null, "GridPostIsEmpty", null);
        }

        yield return new GridPostLeft(holder);
    }
}
