using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>The steps that belong to the order itself: following up, another time, rating, complaint, feedback, closing, cancelling.</summary>
public sealed class OwnOrderSteps : IOrderStep
{
    public Task<IReadOnlyList<OrderStep>> Of(OrderPage order, Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OrderStep>>(
            actor.Role
                is Role.Official
                    or Role.TownshipOfficial
                    or Role.Agency
                    or Role.SocialWorker
                    or Role.GridWorker
                ? [.. Steps(order, actor, $"/orders/{order.TenantId}/{order.Id}")]
                : []
        );

    private static IEnumerable<OrderStep> Steps(OrderPage order, Actor actor, string path)
    {
        var haves = order.Now.Haves;
        if (order.Status == OrderStatus.Done)
        {
            var rated = haves.Contains(FiveHave.Rating);
            var fedBack = haves.Contains(FiveHave.Feedback);
            // Who did it does not ask how it was.
            if (!rated && order.TakenOnBy != actor.Account)
            {
                yield return new(20, "Order.Rate", $"{path}/rate", Why: "Order.Rate.Why");
            }

            if (!fedBack)
            {
                yield return new(
                    21,
                    "Order.FeedBack",
                    $"{path}/feed-back",
                    Why: "Order.FeedBack.Why"
                );
            }

            if (rated && fedBack)
            {
                yield return new(22, "Order.Close", $"{path}/close", true, "Order.Close.Why");
            }
        }

        if (!order.Now.IsOver())
        {
            yield return new(110, "Order.FollowUp", $"{path}/follow-up");
        }

        if (order.Status < OrderStatus.InService)
        {
            if (order.Now.Taken.Count == 0)
            {
                yield return new(120, "Order.Reschedule", $"{path}/reschedule");
            }

            yield return new(190, "Order.Cancel", $"{path}/cancel");
        }

        if (order.Status is OrderStatus.Done or OrderStatus.Closed)
        {
            yield return new(130, "Order.Complain", $"{path}/complain");
        }

        if (
            order is { Urgency: Urgency.LongTerm, Status: OrderStatus.Closed }
            && !order.Now.FollowUpEnds
        )
        {
            yield return new(140, "Order.EndFollowUp", $"{path}/end-follow-up", true);
        }
    }
}
