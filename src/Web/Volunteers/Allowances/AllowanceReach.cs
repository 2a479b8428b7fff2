using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Lists of allowances are seen by the county and whoever runs the station now.</summary>
public sealed class AllowanceReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<AllowanceListPage>()
            .InRegion(Role.Official, Role.Auditor)
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator);

    private static Expression<Func<AllowanceListPage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        row =>
            stations.Any(station =>
                station.TenantId == row.TenantId
                && station.Id == row.Station
                && station.Operator == actor.Organisation
            );
}
