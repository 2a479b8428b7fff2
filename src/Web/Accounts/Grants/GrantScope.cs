using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An administrator decides about grants of their own region and of those below it, and about no others.</summary>
internal static class GrantScope
{
    public static void Require(string region, Actor actor)
    {
        if (actor.Role != Role.System && !RegionCode.Contains(actor.Region, region))
        {
            throw new NotInScopeException($"Grants in {region}");
        }
    }

    /// <summary>An account is looked after by the administrators of every region it was asked for or held a grant in.</summary>
    public static void RequireAny(Account account, Actor actor)
    {
        if (
            actor.Role != Role.System
            && !account.Regions.Any(region => RegionCode.Contains(actor.Region, region))
        )
        {
            throw new NotInScopeException("The account");
        }
    }
}
