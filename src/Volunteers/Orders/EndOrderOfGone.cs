using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The person died, moved away or is no longer looked after (OR-16): what nobody has begun is cancelled, and of what is done no rating is asked any longer. A service that goes on is left to end.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Reason">Why.</param>
/// <param name="Held">Places of volunteers.</param>
/// <param name="From">When the service was to begin.</param>
[AllowedFor]
public sealed record EndOrderOfGone(
    StreamKey Order,
    CancelReason Reason,
    IReadOnlyList<TakenPlace> Held,
    DateTimeOffset From
) : IDecision
{
    private CancelOrder Cancel => new(new OwnOrder(Order), Reason, Held, From);

    public IReadOnlyList<StreamUse> Streams => Cancel.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var order = Refuse.Missing(streams.Find<Order>(Order)).Now;
        if (order.Status < OrderStatus.InService)
        {
            return Cancel.Decide(streams, context);
        }

        return order.Status == OrderStatus.Done && !order.Haves.Contains(FiveHave.Rating)
            ?
            [
                Change.To<Order>(
                    Order,
                    new RatingTried(order.RatingTries + 1, Last: true, null, context.Actor.Holder)
                ),
            ]
            : [];
    }
}
