using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Months;

/// <summary>A station's tasks are seen by the authority, by its own township (CA-17), and by the people of the operator who does the work now.</summary>
public sealed class MonthReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<StationMonthPage>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor => month => month.TenantId == actor.Region && month.Township == actor.Township
            )
            .OfOrganisation(Role.Agency, own => month => month.Operator == own)
            .OfOrganisation(Role.SocialWorker, own => month => month.Operator == own);
}
