namespace StationPortal.Jurisdiction;

/// <summary>What an actor's region covers.</summary>
public static class Scope
{
    /// <summary>The region must lie in the actor's own; the portal itself acts everywhere.</summary>
    /// <exception cref="NotInScopeException">It lies elsewhere, so it does not exist for this actor.</exception>
    public static void Require(Actor actor, string region)
    {
        if (
            !RegionCode.IsCode(region)
            || (actor.Role != Role.System && !RegionCode.Contains(actor.Region, region))
        )
        {
            throw new NotInScopeException(region);
        }
    }
}
