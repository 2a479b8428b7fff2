using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What coming, going and reporting ask first (OR-10).</summary>
internal static class AtTheDoor
{
    /// <summary>Longest presence that is believed: a day has no more (VO-05).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The order and the place that a volunteer has on it now.</summary>
    /// <exception cref="NotInScopeException">They have none.</exception>
    /// <exception cref="RuleBrokenException">The order is over, or the station has not approved the claim.</exception>
    public static (Order Order, TakenPlace Place) Of(
        LoadedStreams streams,
        StreamKey key,
        Guid volunteer
    )
    {
        var order = Refuse.Missing(streams.Find<Order>(key));
        var place = Refuse.Missing(order.PlaceOf(volunteer));
        Refuse.If(order.Now.Status == OrderStatus.Cancelled, "OR-10", "CancelledAtTheDoor");
        Refuse.If(order.Now.IsOver(), "OR-10", "OrderIsOver");
        Refuse.If(place.Waits, "OR-07", "ClaimWaits");
        return (order, place);
    }

    /// <summary>The same for the volunteer who acts: their account and nobody else's.</summary>
    public static (Order Order, TakenPlace Place) OwnOf(
        LoadedStreams streams,
        StreamKey key,
        StreamKey volunteer,
        Actor actor
    ) =>
        volunteer == StationPortal.Volunteers.Volunteer.KeyOf(actor)
            ? Of(streams, key, volunteer.Id)
            : throw new NotInScopeException(StationPortal.Volunteers.Volunteer.StreamType);

    /// <summary>Wrong tries after which only the station lets somebody in.</summary>
    public static int Tries(string region, DecisionContext context) =>
        context.Rules.Parameters.Count("OR-10.wrong_codes", region, context.Today);

    /// <exception cref="RuleBrokenException">No code was made, it is locked, or another was shown.</exception>
    public static void RequireCode(
        Order order,
        StreamKey key,
        DoorProof shown,
        DecisionContext context
    )
    {
        RequireOpen(order, key, context);
        Refuse.If(order.Door?.Fingerprint != shown.Fingerprint, "OR-10", "DoorCodeWrong", "Code");
    }

    /// <exception cref="RuleBrokenException">No code was made, or too many wrong ones were typed.</exception>
    public static void RequireOpen(Order order, StreamKey key, DecisionContext context)
    {
        Refuse.If(order.Door is null, "OR-10", "NoDoorCode", "Code");
        Refuse.If(
            order.Door?.Failures >= Tries(key.Tenant, context),
            "OR-10",
            "DoorCodeLocked",
            "Code"
        );
    }

    /// <summary>Refuses times that no service can have had, and a way longer than the presence.</summary>
    public static void RequirePresence(
        DateTimeOffset from,
        DateTimeOffset until,
        int travelMinutes,
        string untilField
    )
    {
        Refuse.If(until <= from, "OR-11", "GoneBeforeCome", untilField, from);
        Refuse.If(until - from > Longest, "VO-05", "LongerThanDay", untilField, from);
        Refuse.If(
            travelMinutes < 0 || travelMinutes > Minutes(from, until),
            "VO-05",
            "TravelTooLong",
            "TravelMinutes",
            Minutes(from, until)
        );
    }

    /// <summary>Whole minutes between two moments.</summary>
    public static int Minutes(DateTimeOffset from, DateTimeOffset until) =>
        (int)(until - from).TotalMinutes;
}
