using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.HourChecks;

/// <summary>Spot checks are the county's; the levels above read them.</summary>
public sealed class HourCheckReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach.Rows<HourCheckPage>().InRegion(Role.Official, Role.Auditor);
}
