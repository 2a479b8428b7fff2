using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The next order of a long follow-up (OR-03), once. When nothing can be ordered any longer the follow-up ends, and the order says why.</summary>
/// <param name="Before">The order before it.</param>
/// <param name="Next">The order of the same item for the next time.</param>
[AllowedFor]
public sealed record RepeatOrder(StreamKey Before, PlaceOrder Next) : IDecision
{
    /// <summary>The key of the order that follows another: it follows from it, so that there is one.</summary>
    public static StreamKey KeyAfter(StreamKey before) =>
        new(before.Tenant, DerivedId.From("order-follow-up", before.Id.ToString("N")));

    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<Order>(Before), .. Next.Streams];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var order = Refuse.Missing(streams.Find<Order>(Before));
        Refuse.If(order.Placed.Urgency != Urgency.LongTerm, "OR-03", "NoFollowUp");
        Refuse.If(order.Now.FollowUpEnds, "OR-03", "FollowUpHasEnded");
        Refuse.If(order.Now.Status != OrderStatus.Closed, "OR-03", "FollowUpIsOpen");
        Refuse.If(streams.Find<Order>(Next.Order) is not null, null, "OrderIsPlaced");
        try
        {
            return [.. Next.Decide(streams, context)];
        }
        catch (RuleBrokenException refused)
        {
            return
            [
                Change.To<Order>(Before, new FollowUpEnded(refused.Code, context.Actor.Holder)),
            ];
        }
    }
}
