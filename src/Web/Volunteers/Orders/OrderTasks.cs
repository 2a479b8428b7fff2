using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Orders that somebody must do something about today: to assign, to ask about, to tell, to close, and those that are late.</summary>
public sealed class OrderTasks(Reach reach, TimeProvider clock) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = reach.Rows<OrderPage>().Where(row => OrderStatuses.Open.Contains(row.Status));
        var wanted = actor.Role switch
        {
            Role.Agency or Role.SocialWorker => open.Where(row =>
                row.Status == OrderStatus.Placed || row.Status == OrderStatus.Done || row.Due <= now
            ),
            // What has no station is the county's own; of the others it hears when they are late.
            Role.Official or Role.TownshipOfficial => open.Where(row =>
                row.TenantId == actor.Region
                && (
                    (row.Due <= now && row.Status != OrderStatus.Done)
                    || (
                        row.Station == null
                        && (row.Status == OrderStatus.Placed || row.Status == OrderStatus.Done)
                    )
                )
            ),
            _ => null,
        };
        return wanted is null
            ? []
            : [.. (await wanted.OrderBy(row => row.Due).Take(Most).ToListAsync(ct)).Select(Told)];
    }

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (
            actor.Role
            is not (Role.Agency or Role.SocialWorker or Role.TownshipOfficial or Role.Official)
        )
        {
            return [];
        }

        var open = await reach
            .Rows<OrderPage>()
            .CountAsync(row => OrderStatuses.Open.Contains(row.Status), ct);
        return open == 0 ? [] : [new("Order.Figure", Show.Number(open), "/orders")];
    }

    private static HomeTask Told(OrderPage row)
    {
        var path = $"/orders/{row.TenantId}/{row.Id}";
        var (text, href) = row switch
        {
            { Status: OrderStatus.Placed } => ("Order.Home.Assign", path),
            { Status: not OrderStatus.Done } => ("Order.Home.Late", path),
            _ when !row.Now.Haves.Contains(FiveHave.Rating) => ("Order.Home.Rate", $"{path}/rate"),
            _ when !row.Now.Haves.Contains(FiveHave.Feedback) => (
                "Order.Home.FeedBack",
                $"{path}/feed-back"
            ),
            _ => ("Order.Home.Close", path),
        };
        return new HomeTask(new TextKey(text, row.Title, row.Number), href, row.Due);
    }
}
