using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>A volunteer's year is seen by themselves and by those who organised service of it; a page shows them the records that are theirs. Nobody else sees hours (VO-11).</summary>
public sealed class HourReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<VolunteerYearPage>()
            .To(Role.Volunteer, actor => year => year.Volunteer == actor.Account)
            .To(Role.Official, actor => InCounty(actor.Region))
            .To(Role.Auditor, actor => InCounty(actor.Region))
            .To(Role.TownshipOfficial, actor => InPlace(actor.Township))
            .Through<StationPage>(Role.Agency, OfOperator)
            .Through<StationPage>(Role.SocialWorker, OfOperator);

    private static Expression<Func<VolunteerYearPage, bool>> InCounty(string region)
    {
        var mark = VolunteerYearPage.Tag(region);
        return year => year.TenantId == region || year.Places.Contains(mark);
    }

    private static Expression<Func<VolunteerYearPage, bool>> InPlace(string? township)
    {
        var mark = VolunteerYearPage.Tag(township ?? "");
        return year => year.Places.Contains(mark);
    }

    private static Expression<Func<VolunteerYearPage, bool>> OfOperator(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        year =>
            stations.Any(station =>
                station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
                && year.Stations.Contains(station.Id.ToString())
            );
}
