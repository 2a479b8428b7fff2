using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Gives an entered township or village another name.</summary>
[AllowedFor(Role.Administrator)]
public sealed record RenameRegion(string Code, string Zh, string En) : IDecision<Region>
{
    public StreamKey Stream => Region.KeyOf(Code);

    public IEnumerable<object> Decide(Region? state, DecisionContext context)
    {
        Scope.Require(context.Actor, Code);
        Refuse.Missing(state);
        yield return new RegionRenamed(Zh, En);
    }
}
