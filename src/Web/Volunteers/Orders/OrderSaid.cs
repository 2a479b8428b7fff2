using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Something that was said about an order; the words stay in the vault.</summary>
/// <param name="At">When.</param>
/// <param name="What">What it was, as the timeline says it.</param>
/// <param name="Good">Tags that were good.</param>
/// <param name="Bad">Tags that were not.</param>
/// <param name="Words">Names the words, or <c>null</c> when nothing was said.</param>
/// <param name="Hidden">Abusive: for the supervisor only.</param>
public sealed record OrderSaid(
    DateTimeOffset At,
    TextKey What,
    IReadOnlyList<RatingTag> Good,
    IReadOnlyList<RatingTag> Bad,
    Guid? Words,
    bool Hidden
)
{
    /// <summary>Of the events of one order.</summary>
    public static IReadOnlyList<OrderSaid> Of(IEnumerable<StoredEvent> events) =>
        [.. events.Select(Of).OfType<OrderSaid>()];

    /// <summary>Whether this reader may see the words: abuse is for the township and the county, who supervise.</summary>
    public bool IsFor(Actor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return !Hidden || reader.Role is Role.Official or Role.TownshipOfficial;
    }

    private static OrderSaid? Of(StoredEvent e) =>
        e.Data switch
        {
            OrderPlaced { Note: { } note } => Plain(e, "Order.Said.Placed", note),
            OrderFollowedUp followed => Plain(
                e,
                "Order.Said.FollowedUp",
                followed.Note,
                followed.Way
            ),
            OrderDoneByStaff done => Plain(e, "Order.Said.Done", done.Note, done.Outcome),
            HandOutAnswered answered => Plain(
                e,
                "Order.Said.Answered",
                answered.Note,
                answered.Outcome
            ),
            ServiceReported reported => Plain(
                e,
                "Order.Said.Reported",
                reported.Note,
                reported.Outcome
            ),
            OrderRated rated => new(
                e.At,
                new TextKey("Order.Said.Rated", rated.Stars, rated.Way),
                rated.Good,
                rated.Bad,
                rated.Words,
                rated.Hidden
            ),
            RatingTried tried => Plain(e, "Order.Said.Tried", null, tried.Try),
            OrderReopened reopened => new(
                e.At,
                new TextKey("Order.Said.Complained", reopened.Kind),
                [],
                [],
                reopened.Words,
                reopened.Hidden
            ),
            OrderFedBack told => Plain(e, "Order.Said.FedBack", null, told.Outcome, told.Way),
            _ => null,
        };

    private static OrderSaid Plain(
        StoredEvent e,
        string key,
        Guid? words,
        params IReadOnlyList<object?> values
    ) => new(e.At, new TextKey(key, values), [], [], words, false);
}
