using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The person complains about a service that was done: the order is open again, for the same hours of the next day, and another does it (OR-13).</summary>
/// <param name="Own">Which order.</param>
/// <param name="Kind">About what.</param>
/// <param name="Words">Their words, or <c>null</c>.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record ComplainAboutOrder(OwnOrder Own, ComplaintKind Kind, SaidWords? Words)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var own = Own.Of(streams, context.Actor);
        var order = own.Now;
        Refuse.If(order.Status == OrderStatus.Cancelled, null, "OrderWasCancelled");
        Refuse.If(
            order.Status is not (OrderStatus.Done or OrderStatus.Closed),
            "OR-13",
            "ComplaintBeforeDone"
        );
        var time = new OrderTime(order.From, order.Until).After(context.Now);
        var hours = context.Rules.Parameters.Count(
            "OR-13.hours_reopened",
            Own.Key.Tenant,
            context.Today
        );
        var soon = context.Now.AddHours(hours);
        var due = soon > time.Until ? soon : time.Until;
        yield return Change.To<Order>(
            Own.Key,
            new OrderReopened(
                Kind,
                Words?.Text,
                OrderHands.Of(order),
                due,
                time.From,
                time.Until,
                Words is { IsAbusive: true },
                OrderTime.AssignBy(context, Own.Key.Tenant, own.Placed.Urgency, due)
            )
        );
    }
}
