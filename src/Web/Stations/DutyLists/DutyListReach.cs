using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>An authority sees the lists of its region; townships, agencies and their social workers those with a published version, since they work by them. Drafts are shown by pages of the county alone.</summary>
public sealed class DutyListReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<DutyListPage>()
            .InRegion(Role.Official, Role.Auditor, Role.Administrator)
            .To(
                Role.TownshipOfficial,
                actor => list => list.TenantId == actor.Region && list.Newest > 0
            )
            .To(Role.Agency, _ => list => list.Newest > 0)
            .To(Role.SocialWorker, _ => list => list.Newest > 0);
}
