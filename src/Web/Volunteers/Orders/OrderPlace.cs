using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Orders in the left bar, with those that are late.</summary>
public sealed class OrderPlace(Reach reach, TimeProvider clock) : IPlace
{
    public string Text => "Order.List.Title";
    public string Href => "/orders";
    public string Icon => "inbox";
    public IReadOnlyList<Role> Roles =>
        [
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker,
            Role.GridWorker,
            Role.Auditor,
        ];
    public int Order => 44;

    public async Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return actor.Role is Role.Agency or Role.SocialWorker or Role.GridWorker
            ? await reach
                .Rows<OrderPage>()
                .CountAsync(row => OrderStatuses.Undone.Contains(row.Status) && row.Due <= now, ct)
            : 0;
    }
}
