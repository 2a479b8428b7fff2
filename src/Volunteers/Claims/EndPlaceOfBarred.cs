using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Ends a place whose holder may no longer serve, unless they have come already: the order is free for the next. Made by the portal itself; a second time changes nothing.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Place">The place as it was found.</param>
[AllowedFor]
public sealed record EndPlaceOfBarred(StreamKey Stream, TakenPlace Place) : IDecision
{
    private StreamKey Holder => new(Place.Home, Place.Volunteer);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Order>(Stream), StreamUse.Of<Volunteer>(Holder), PlaceKeeping.Use(Place)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var order = Refuse.Missing(streams.Find<Order>(Stream));
        var may = ClaimGuard.MayServe(streams.Find<Volunteer>(Holder), context.Today) is null;
        if (may || order.Now.IsOver() || order.PlaceOf(Place.Volunteer) is not { In: null } place)
        {
            yield break;
        }

        yield return Change.To<Order>(
            Stream,
            new ClaimTurnedDown(Place.Volunteer, TurnDownReason.MayNotServe, context.Actor.Holder)
        );
        yield return PlaceKeeping.End(Stream, place, PlaceEnd.TurnedDown);
    }
}
