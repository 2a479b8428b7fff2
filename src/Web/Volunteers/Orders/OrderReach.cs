using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Volunteers.Grid;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Orders are seen by the county, the township where the person lives, and whoever runs the station that has them now (CA-17, PD-03).</summary>
public sealed class OrderReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<OrderPage>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor => order => order.TenantId == actor.Region && order.Township == actor.Township
            )
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator)
            .Through<GridPost>(Role.GridWorker, GridReach.Orders)
            .OfOrganisation(Role.Agency, own => order => order.Supplier == own);
        reach
            .Rows<CallPage>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor => call => call.TenantId == actor.Region && call.Township == actor.Township
            )
            .Through<StationPage>(Role.Agency, CallsOfOperator)
            .Through<StationPage>(Role.SocialWorker, CallsOfOperator);
        // Others learn somebody's groups only on the page of the person, when that is within their reach.
        reach.Rows<OrdererRow>().InRegion(Role.Official, Role.Auditor);
    }

    private static Expression<Func<OrderPage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        order =>
            stations.Any(station =>
                station.TenantId == order.TenantId
                && station.Id == order.Station
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );

    private static Expression<Func<CallPage, bool>> CallsOfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        call =>
            stations.Any(station =>
                station.TenantId == call.TenantId
                && station.Id == call.Station
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );
}
