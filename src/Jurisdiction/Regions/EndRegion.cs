using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Records that an entered township or village was merged or dissolved.</summary>
[AllowedFor(Role.Administrator)]
public sealed record EndRegion(string Code, DateOnly On) : IDecision<Region>
{
    public StreamKey Stream => Region.KeyOf(Code);

    public IEnumerable<object> Decide(Region? state, DecisionContext context)
    {
        Scope.Require(context.Actor, Code);
        Refuse.If(
            Refuse.Missing(state).EndedOn is not null,
            null,
            "RegionEndedAlready",
            nameof(Code)
        );
        yield return new RegionEnded(On);
    }
}
