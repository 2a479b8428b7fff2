using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>The person complains about a service that was done: the order is open again, for the same hours of the next day, and another does it (OR-13).</summary>
/// <param name="Own">Which order.</param>
/// <param name="Kind">About what.</param>
/// <param name="Words">Their words, or <c>null</c>.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record ComplainAboutOrder(
    OwnOrder Own,
    StreamKey Served,
    ComplaintKind Kind,
    SaidWords? Words
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [.. Own.Streams, StreamUse.Of<PersonServed>(Served)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var own = Own.Of(streams, context.Actor);
        var order = own.Now;
        if (own.Placed.Served != Served.Id || Own.Key.Tenant != Served.Tenant)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        Refuse.If(order.Status == OrderStatus.Cancelled, null, "OrderWasCancelled");
        // Nobody is sent to the door of somebody who died or moved away.
        Refuse.If(
            streams.Find<PersonServed>(Served) is { LetGo: true } or { Erased: true },
            "OR-16",
            "ComplaintForGone"
        );
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
