using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Ends a row that an administrator of the region entered; what was decided under it stays.</summary>
[AllowedFor(Role.Administrator)]
public sealed record EndParameter(string Region, string Name, DateOnly From, DateOnly LastDay)
    : IDecision<RegionParameters>
{
    public StreamKey Stream => RegionParameters.KeyOf(Region);

    public IEnumerable<object> Decide(RegionParameters? state, DecisionContext context)
    {
        Scope.Require(context.Actor, Region);
        var row = Refuse.Missing(
            Refuse.Missing(state).Rows.Find(each => each.Name == Name && each.From == From)
        );
        Refuse.If(
            LastDay < context.Today || LastDay < row.From,
            null,
            "ParameterChangesThePast",
            nameof(LastDay),
            context.Today
        );
        Refuse.If(row.Until < LastDay, null, "ParameterEndedAlready", nameof(LastDay));
        yield return new ParameterEnded(Name, From, LastDay);
    }
}
