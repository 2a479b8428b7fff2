using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Volunteers.Grid;

namespace StationPortal.Web.Stations.People;

/// <summary>People served are seen by the county, their township's officials and whoever runs their station today (CA-17); a handover or a closed station ends it at once (PD-03).</summary>
public sealed class PeopleReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<PersonServedRow>()
            .InRegion(Role.Official, Role.Auditor)
            .Through<StationPage>(
                Role.TownshipOfficial,
                (actor, stations) =>
                    row =>
                        row.TenantId == actor.Region
                        && stations.Any(station =>
                            station.TenantId == row.TenantId
                            && station.Id == row.Station
                            && station.Township == actor.Township
                        )
            )
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator)
            .Through<GridPost>(Role.GridWorker, GridReach.People);

    private static Expression<Func<PersonServedRow, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        row =>
            stations.Any(station =>
                station.TenantId == row.TenantId
                && station.Id == row.Station
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );
}
