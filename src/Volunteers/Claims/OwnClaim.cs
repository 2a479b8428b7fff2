using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What every decision of a volunteer about an order asks first: that they act for themselves, in their own province.</summary>
internal static class OwnClaim
{
    /// <summary>The order, the volunteer and their years.</summary>
    public static IReadOnlyList<StreamUse> Streams(
        StreamKey order,
        StreamKey who,
        DateTimeOffset from
    ) => [StreamUse.Of<Order>(order), StreamUse.Of<Volunteer>(who), .. ClaimYears.Uses(who, from)];

    /// <exception cref="NotInScopeException">Another's stream, or an order of another province.</exception>
    public static void Require(StreamKey order, StreamKey who, Actor actor)
    {
        if (who != Volunteer.KeyOf(actor) || !ClaimGuard.IsInReach(order, actor))
        {
            throw new NotInScopeException(Order.StreamType);
        }
    }

    /// <summary>The order that they decide about.</summary>
    /// <exception cref="NotInScopeException">No order of theirs to see.</exception>
    /// <exception cref="RuleBrokenException">Its time moved into another year since the page was shown.</exception>
    public static Order Of(
        LoadedStreams streams,
        StreamKey key,
        StreamKey who,
        DateTimeOffset from,
        DecisionContext context
    )
    {
        Require(key, who, context.Actor);
        var order = Refuse.Missing(streams.Find<Order>(key));
        Refuse.If(
            ClaimYears.YearOf(order.Now.From) != ClaimYears.YearOf(from),
            "OR-06",
            "ClaimTimeChanged"
        );
        return order;
    }

    /// <summary>The volunteer with what they hold.</summary>
    public static Claimant Claimant(
        LoadedStreams streams,
        StreamKey who,
        DateTimeOffset from,
        bool worksHere
    ) => new(who, streams.Find<Volunteer>(who), ClaimYears.Find(streams, who, from), worksHere);

    /// <summary>The place that they have.</summary>
    /// <exception cref="RuleBrokenException">They have none, or have come already.</exception>
    public static TakenPlace PlaceOf(Order order, Guid volunteer, int year)
    {
        var place = order.PlaceOf(volunteer);
        return place is null || place.Year != year || order.Now.IsOver()
            ? throw new RuleBrokenException("OR-09", "ClaimNotHeld", null)
            : place;
    }
}
