using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Where an actor may write. People of an authority write in their own tenant only, whatever key a form carried;
/// organisations and experts act in the tenant of whoever buys, and their decisions check whose record it is.</summary>
internal static class WriteScope
{
    /// <summary>Streams that a decision names: its own tenant, and the levels above and below it.</summary>
    /// <exception cref="NotInScopeException">A named stream lies in another region.</exception>
    public static void RequireNamed(IEnumerable<StreamUse> streams, Actor actor)
    {
        foreach (var use in streams.Where(_ => IsOfAuthority(actor.Role)))
        {
            var tenant = use.Key.Tenant;
            if (
                !RegionCode.Contains(tenant, actor.Region)
                && !RegionCode.Contains(actor.Region, tenant)
            )
            {
                throw new NotInScopeException($"Stream {tenant}/{use.Key.Id}");
            }
        }
    }

    /// <summary>A change to be appended.</summary>
    /// <exception cref="NotInScopeException">It would be written outside the actor's tenant.</exception>
    public static Change Require(Change change, Actor actor, bool shared)
    {
        var tenant = change.Stream.Tenant;
        var mayWrite =
            !IsOfAuthority(actor.Role)
            || tenant == actor.Region
            || (actor.Role == Role.Administrator && RegionCode.Contains(actor.Region, tenant))
            || (shared && RegionCode.Contains(tenant, actor.Region));
        return mayWrite
            ? change
            : throw new NotInScopeException($"Stream {tenant}/{change.Stream.Id}");
    }

    private static bool IsOfAuthority(Role role) =>
        role
            is Role.Official
                or Role.TownshipOfficial
                or Role.Auditor
                or Role.Administrator
                or Role.GridWorker;
}
