using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Keeps the volunteer's year in step with the order: whatever gives or ends a place on an order yields the year's change with it.</summary>
public static class PlaceKeeping
{
    /// <summary>The year in which a place stands.</summary>
    public static StreamKey YearOf(TakenPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return VolunteerYear.KeyOf(new StreamKey(place.Home, place.Volunteer), place.Year);
    }

    /// <summary>To be named by a decision that ends the place and asks nothing of the year.</summary>
    public static StreamUse Use(TakenPlace place) =>
        StreamUse.VersionOnly<VolunteerYear>(YearOf(place));

    /// <summary>The year's change when a place ends.</summary>
    /// <param name="order">The order.</param>
    /// <param name="place">As it stood.</param>
    /// <param name="how">How it ended.</param>
    public static Change End(StreamKey order, TakenPlace place, PlaceEnd how) =>
        Change.To<VolunteerYear>(YearOf(place), new PlaceLeft(order.Id, how));

    /// <summary>The year's change when the order's time changed.</summary>
    public static Change Move(
        StreamKey order,
        TakenPlace place,
        DateTimeOffset from,
        DateTimeOffset until,
        int minutes
    ) =>
        Change.To<VolunteerYear>(
            YearOf(place),
            new PlaceTaken(order.Id, order.Tenant, from, until, place.Volunteer, minutes)
        );

    /// <summary>Both changes when somebody gets a place: a risk item waits for the station (OR-07).</summary>
    internal static IEnumerable<Change> Take(
        StreamKey key,
        Order order,
        StreamKey who,
        bool fromWaiting
    )
    {
        var year = ClaimYears.YearOf(order.Now.From);
        yield return Change.To<Order>(
            key,
            new OrderClaimed(who.Id, who.Tenant, order.Placed.Item.Risk, fromWaiting, year)
        );
        yield return Taken(key, order, who);
    }

    /// <summary>The year's change when somebody gets a place.</summary>
    internal static Change Taken(StreamKey key, Order order, StreamKey who) =>
        Change.To<VolunteerYear>(
            VolunteerYear.KeyOf(who, order.Now.From),
            new PlaceTaken(
                key.Id,
                key.Tenant,
                order.Now.From,
                order.Now.Until,
                who.Id,
                order.Placed.Item.Minutes
            )
        );
}
