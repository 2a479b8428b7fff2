using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts;

/// <summary>Accounts are seen by the administrators and auditors of a region in which they were asked for or held a grant.</summary>
public sealed class AccountReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach.Rows<AccountPage>().To(Role.Administrator, OfRegion).To(Role.Auditor, OfRegion);

    private static Expression<Func<AccountPage, bool>> OfRegion(Actor actor)
    {
        var mark = $"/{RegionCode.PrefixOf(actor.Region)}";
        return row => row.Regions.Contains(mark);
    }
}
