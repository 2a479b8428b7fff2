using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations;

/// <summary>The directory of working stations is public; closed ones are seen by the authority and by whoever ran them last. What was handed over is seen, by count, by both who did it.</summary>
public sealed class StationReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<StationPage>()
            .Anyone(station => station.Status != StationStatus.Closed)
            .InRegion(Role.Official, Role.Auditor, Role.Administrator)
            .To(
                Role.TownshipOfficial,
                actor =>
                    station =>
                        station.TenantId == actor.Region && station.Township == actor.Township
            )
            .OfOrganisation(Role.Agency, own => station => station.Operator == own)
            .OfOrganisation(Role.SocialWorker, own => station => station.Operator == own);
        reach
            .Rows<StationHandovers>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor => row => row.TenantId == actor.Region && row.Township == actor.Township
            )
            .OfOrganisation(Role.Agency, Gave);
        reach
            .Rows<StationDetails>()
            .InRegion(Role.Official, Role.Auditor, Role.Administrator)
            .To(
                Role.TownshipOfficial,
                actor =>
                    station =>
                        station.TenantId == actor.Region && station.Township == actor.Township
            )
            .OfOrganisation(Role.Agency, own => station => station.Operator == own)
            .OfOrganisation(Role.SocialWorker, own => station => station.Operator == own);
    }

    // Both operators keep the proof of a handover, and nothing else of the station.
    private static Expression<Func<StationHandovers, bool>> Gave(Guid own)
    {
        var mark = StationHandovers.Mark(own);
        return row => row.Parties.Contains(mark);
    }
}
