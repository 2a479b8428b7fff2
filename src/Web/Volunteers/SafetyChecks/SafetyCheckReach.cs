using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>A check is seen by the county, by the townships it is about, and by whoever runs a station there; each sees the people within their own reach.</summary>
public sealed class SafetyCheckReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<SafetyCheckPage>()
            .InRegion(Role.Official, Role.Auditor)
            .To(Role.TownshipOfficial, OfTownship)
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator);
        reach
            .Rows<SafetyAnswerRow>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor =>
                    row =>
                        row.TenantId == actor.Region
                        && actor.Township != null
                        && row.Village.StartsWith(actor.Township)
            )
            .Through<StationPage>(Role.Agency, AnswersOfOperator)
            .Through<StationPage>(Role.SocialWorker, AnswersOfOperator);
    }

    private static Expression<Func<SafetyCheckPage, bool>> OfTownship(Actor actor)
    {
        var tag = SafetyCheckPage.TagOf(actor.Township ?? "");
        return row => row.TenantId == actor.Region && row.Townships.Contains(tag);
    }

    private static Expression<Func<SafetyCheckPage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        row =>
            stations.Any(station =>
                station.TenantId == row.TenantId
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
                && row.Townships.Contains(station.Township)
            );

    private static Expression<Func<SafetyAnswerRow, bool>> AnswersOfOperator(
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
