using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Whether a record belongs to the one who decides; what does not, does not exist for them (404).</summary>
internal static class InScope
{
    /// <summary>Officials write in their own authority's records only.</summary>
    public static void Authority(StreamKey stream, DecisionContext context)
    {
        if (context.Actor.Region != stream.Tenant)
        {
            throw new NotInScopeException("record");
        }
    }

    /// <summary>An agency touches only what is its own.</summary>
    public static void Organisation(Guid organisation, DecisionContext context)
    {
        if (context.Actor.Role is Role.Agency && context.Actor.Organisation != organisation)
        {
            throw new NotInScopeException("record");
        }
    }
}
