using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>A certificate is seen by its volunteer, by whoever runs the recording station now, by its township's official, and by the county and the levels above. The public check shows no row.</summary>
public sealed class CertificateReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<CertificatePage>()
            .OfAccount(Role.Volunteer, own => row => row.Volunteer == own)
            .To(Role.Official, InRegion)
            .To(Role.Auditor, InRegion)
            .Through<StationPage>(
                Role.TownshipOfficial,
                (actor, stations) =>
                    row =>
                        stations.Any(station =>
                            station.TenantId == row.County
                            && station.Id == row.Station
                            && station.Township == actor.Township
                        )
            )
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator);

    private static Expression<Func<CertificatePage, bool>> InRegion(Actor actor)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return row => row.County.StartsWith(inside);
    }

    private static Expression<Func<CertificatePage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        row =>
            stations.Any(station =>
                station.TenantId == row.County
                && station.Id == row.Station
                && station.Operator == actor.Organisation
            );
}
