using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>The way to a person's own link for grid workers, who meet people through their orders; others go by the person's page.</summary>
public sealed class LinkStep : IOrderStep
{
    public Task<IReadOnlyList<OrderStep>> Of(OrderPage order, Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OrderStep>>(
            actor.Role == Role.GridWorker
                ? [new(118, "Link.Title", $"/people/{order.TenantId}/{order.Served}/link")]
                : []
        );
}
