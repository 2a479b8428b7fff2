using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer claims a place (OR-06): who fits has it at once, a risk item waits for the station (OR-07), who comes late may wait (OR-08).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
/// <param name="From">When the service begins, as the page showed it: names the year that is locked.</param>
/// <param name="WorksHere">Their account also works for the place (VO-10).</param>
/// <param name="WaitIfTaken">They wait when nobody's place is free.</param>
[AllowedFor(Role.Volunteer)]
public sealed record ClaimOrder(
    StreamKey Stream,
    StreamKey Who,
    DateTimeOffset From,
    bool WorksHere,
    bool WaitIfTaken = false
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OwnClaim.Streams(Stream, Who, From);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OwnClaim.Of(streams, Stream, Who, From, context);
        Refuse.If(order.PlaceOf(Who.Id) is not null, "OR-06", "ClaimTwice");
        var who = OwnClaim.Claimant(streams, Who, From, WorksHere);
        Throw(ClaimGuard.OrderStanding(order, context.Now));
        if (order.Now.FreePlaces() == 0 && WaitIfTaken)
        {
            return JoinWaiting.Joined(Stream, order, who, context);
        }

        Throw(ClaimGuard.OrderOpen(order, context.Now));
        Throw(ClaimGuard.Fits(order, who, context));
        Throw(ClaimGuard.HasRoom(order, who, context));
        return PlaceKeeping.Take(Stream, order, Who, fromWaiting: false);
    }

    /// <exception cref="RuleBrokenException">Something is broken.</exception>
    internal static void Throw(RuleBrokenException? broken)
    {
        if (broken is not null)
        {
            throw broken;
        }
    }
}

/// <summary>Who comes late waits for a place (OR-08).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
/// <param name="From">When the service begins, as the page showed it.</param>
/// <param name="WorksHere">Their account also works for the place (VO-10).</param>
[AllowedFor(Role.Volunteer)]
public sealed record JoinWaiting(
    StreamKey Stream,
    StreamKey Who,
    DateTimeOffset From,
    bool WorksHere
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OwnClaim.Streams(Stream, Who, From);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OwnClaim.Of(streams, Stream, Who, From, context);
        Refuse.If(order.PlaceOf(Who.Id) is not null, "OR-06", "ClaimTwice");
        ClaimOrder.Throw(ClaimGuard.OrderStanding(order, context.Now));
        Refuse.If(order.Now.FreePlaces() > 0, "OR-08", "WaitingNotNeeded");
        var who = OwnClaim.Claimant(streams, Who, From, WorksHere);
        return Joined(Stream, order, who, context);
    }

    // Who holds too much today may have room when a place is free; who may not do it at all does not wait.
    internal static IEnumerable<Change> Joined(
        StreamKey key,
        Order order,
        Claimant who,
        DecisionContext context
    )
    {
        Refuse.If(
            order.Now.Waiting.Exists(waiter => waiter.Volunteer == who.Key.Id),
            "OR-08",
            "WaitingTwice"
        );
        ClaimOrder.Throw(ClaimGuard.Fits(order, who, context));
        yield return Change.To<Order>(key, new WaitingJoined(who.Key.Id, who.Key.Tenant));
        yield return Change.To<VolunteerYear>(
            VolunteerYear.KeyOf(who.Key, order.Now.From),
            new PlaceHopedFor(key.Id, key.Tenant)
        );
    }
}

/// <summary>They no longer wait.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
[AllowedFor(Role.Volunteer)]
public sealed record LeaveWaiting(StreamKey Stream, StreamKey Who) : IDecision<Order>
{
    public IEnumerable<object> Decide(Order? state, DecisionContext context)
    {
        OwnClaim.Require(Stream, Who, context.Actor);
        var order = Refuse.Missing(state);
        Refuse.If(
            !order.Now.Waiting.Exists(waiter => waiter.Volunteer == Who.Id),
            "OR-08",
            "WaitingNot"
        );
        yield return new WaitingLeft(Who.Id, null);
    }
}
