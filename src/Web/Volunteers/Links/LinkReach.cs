using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>Own links are listed nowhere: whoever may see a person asks for theirs by the person, and the person opens it by its token.</summary>
public sealed class LinkReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach.Rows<OrderLinkRow>().InRegion(Role.Auditor);
}
