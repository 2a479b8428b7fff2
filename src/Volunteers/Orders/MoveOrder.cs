using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The person lives elsewhere in the county now, or their station closed: the order follows them. It is not cancelled, because the need does not end with a contract (OR-05).
/// Its way begins anew where those who had it are no longer there; volunteers keep their places.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Station">Who has it now; <c>null</c> for the county.</param>
/// <param name="Village">12-digit code of where the person lives now.</param>
[AllowedFor]
public sealed record MoveOrder(StreamKey Order, Guid? Station, string Village) : IDecision<Order>
{
    StreamKey IDecision<Order>.Stream => Order;

    public IEnumerable<object> Decide(Order? state, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var order = Refuse.Missing(state);
        if (
            order.Now.IsOver()
            || (order.Placed.Station == Station && order.Placed.Village == Village)
        )
        {
            yield break;
        }

        yield return new OrderMoved(
            Station,
            Village,
            BeginsAnew(order)
                ? OrderTime.AssignBy(
                    context,
                    Order.Tenant,
                    order.Placed.Urgency,
                    order.Now.Due > context.Now ? order.Now.Due : context.Now
                )
                : null,
            context.Actor.Holder
        );
    }

    private bool BeginsAnew(Order order)
    {
        var route = order.Now.Route;
        var moved = order.Placed.Village != Village;
        return order.Now.Status switch
        {
            OrderStatus.Relaying => moved,
            // A grid worker of the village goes on; a worker of the station does not.
            OrderStatus.TakenOn => route.TakenOn is not null && (moved || route.Unit is null),
            _ => false,
        };
    }
}
