using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Who did an order.</summary>
internal static class OrderHands
{
    /// <summary>Accounts of the staff member and of the volunteers.</summary>
    public static IReadOnlyList<Guid> Of(OrderProgress order) =>
        [
            .. order.Taken.Select(place => place.Volunteer),
            .. order.Route.TakenOn is { } staff ? [staff.Account] : Array.Empty<Guid>(),
        ];

    /// <exception cref="RuleBrokenException">OR-13: who did it, or the deputy, does not ask how it was.</exception>
    public static void RefuseDoer(OrderProgress order, Actor actor) =>
        Refuse.If(
            order.Route.TakenOn is { } staff && staff.Overlaps(actor.Holder),
            "OR-13",
            "RatingByDoer"
        );
}
