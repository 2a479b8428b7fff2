using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Records;

/// <summary>Service records are seen by the county, by their own township (CA-17), by the operator who gave the service, also after it has left, and by whoever runs the station now. They name nobody served.</summary>
public sealed class RecordReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<ServiceRecordRow>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor =>
                    record => record.TenantId == actor.Region && record.Township == actor.Township
            )
            .OfOrganisation(Role.Agency, own => record => record.Operator == own)
            .OfOrganisation(Role.SocialWorker, own => record => record.Operator == own)
            .Through<StationPage>(Role.Agency, OfPresentOperator)
            .Through<StationPage>(Role.SocialWorker, OfPresentOperator);

    private static System.Linq.Expressions.Expression<
        Func<ServiceRecordRow, bool>
    > OfPresentOperator(Actor actor, IQueryable<StationPage> stations) =>
        record =>
            stations.Any(station =>
                station.TenantId == record.TenantId
                && station.Id == record.Station
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );
}
