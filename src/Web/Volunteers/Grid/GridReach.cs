using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>The grid is seen by the county, its townships for their own villages, the stations of the township, and grid workers for the villages in which they hold a post.
/// What a post opens of orders and of people ends at the village (CA-17, PD-03).</summary>
public sealed class GridReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<GridPost>()
            .InRegion(Role.Official, Role.Auditor)
            .To(
                Role.TownshipOfficial,
                actor => unit => unit.TenantId == actor.Region && unit.Township == actor.Township
            )
            .Through<StationPage>(Role.Agency, OfStation)
            .Through<StationPage>(Role.SocialWorker, OfStation)
            .Through<GridPost>(Role.GridWorker, OfVillage);

    /// <summary>Orders that a grid worker sees: all of the village for its leader; else those at their own unit or below it, and those they took on.</summary>
    public static Expression<Func<OrderPage, bool>> Orders(Actor actor, IQueryable<GridPost> posts)
    {
        var (me, other) = Holders(actor);
        return order =>
            posts.Any(mine =>
                mine.TenantId == order.TenantId
                && mine.Village == order.Village
                && (mine.Holder == me || mine.Holder == other)
                && (
                    mine.Level == GridLevel.Village
                    || order.TakenOnBy == me
                    || order.Unit == mine.Id
                    || posts.Any(unit =>
                        unit.TenantId == mine.TenantId
                        && unit.Id == order.Unit
                        && (
                            unit.Parent == mine.Id
                            || posts.Any(above =>
                                above.TenantId == mine.TenantId
                                && above.Id == unit.Parent
                                && above.Parent == mine.Id
                            )
                        )
                    )
                )
            );
    }

    /// <summary>People served whom a grid worker sees: those of the villages in which they hold a post.</summary>
    public static Expression<Func<PersonServedRow, bool>> People(
        Actor actor,
        IQueryable<GridPost> posts
    )
    {
        var (me, other) = Holders(actor);
        return person =>
            posts.Any(mine =>
                mine.TenantId == person.TenantId
                && mine.Village == person.Village
                && (mine.Holder == me || mine.Holder == other)
            );
    }

    private static Expression<Func<GridPost, bool>> OfVillage(
        Actor actor,
        IQueryable<GridPost> posts
    )
    {
        var (me, other) = Holders(actor);
        return unit =>
            posts.Any(mine =>
                mine.TenantId == unit.TenantId
                && mine.Village == unit.Village
                && (mine.Holder == me || mine.Holder == other)
            );
    }

    private static Expression<Func<GridPost, bool>> OfStation(
        Actor actor,
        IQueryable<StationPage> stations
    ) =>
        unit =>
            stations.Any(station =>
                station.TenantId == unit.TenantId
                && station.Township == unit.Township
                && station.Operator == actor.Organisation
                && station.Status != StationStatus.Closed
            );

    // Whose posts count: one's own, and a deputy's also those of the one they stand in for.
    private static (Guid Me, Guid Other) Holders(Actor actor) =>
        (actor.Account, actor.DeputyFor ?? actor.Account);
}
