using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>How counted deliverables stand is the buyer's and the agency's.</summary>
public sealed class DeliverableReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<DeliverableCheckRow>()
            .InRegion(Role.Official, Role.Auditor)
            .OfOrganisation(Role.Agency, own => check => check.Supplier == own);
}
