using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Months;

/// <summary>A station's tasks are seen by the authority, by its own township (CA-17), and by the people of the operator who does the work now: a handover ends it at once (PD-03), also before the months have followed.</summary>
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
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator);

    private static Expression<Func<StationMonthPage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        month =>
            month.Operator == actor.Organisation
            && stations.Any(station =>
                station.TenantId == month.TenantId
                && station.Id == month.Station
                && station.Operator == actor.Organisation
            );
}
