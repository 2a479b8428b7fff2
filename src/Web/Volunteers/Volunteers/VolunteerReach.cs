using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Volunteers are seen by themselves, and where they live by the county, the township and whoever runs the township's station today.</summary>
public sealed class VolunteerReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<VolunteerPage>()
            .To(Role.Volunteer, actor => row => row.Id == actor.Account)
            .To(Role.Official, InRegion)
            .To(Role.Auditor, InRegion)
            .To(Role.TownshipOfficial, actor => row => row.Home == actor.Township)
            .Through<StationPage>(Role.Agency, OfStation)
            .Through<StationPage>(Role.SocialWorker, OfStation);

    private static Expression<Func<VolunteerPage, bool>> InRegion(Actor actor)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return row => row.Home.StartsWith(inside);
    }

    private static Expression<Func<VolunteerPage, bool>> OfStation(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        row =>
            stations.Any(station =>
                station.Township == row.Home
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );
}
