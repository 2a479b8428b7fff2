using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>An order is not to be done any longer (OR-16). Volunteers who held a place are told and are not to blame: the place ends in their year.</summary>
/// <param name="Own">Which order.</param>
/// <param name="Reason">Why.</param>
/// <param name="Held">The places as the reader saw them; somebody who claims meanwhile stops the decision.</param>
/// <param name="From">When the service was to begin; decides the volunteers' year.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record CancelOrder(
    OwnOrder Own,
    CancelReason Reason,
    IReadOnlyList<TakenPlace> Held,
    DateTimeOffset From
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. Own.Streams, .. Held.Select(place => StreamUse.Of<VolunteerYear>(YearOf(place)))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Open(streams, context.Actor).Now;
        var isOfPortal = context.Actor.Role == Role.System;
        Refuse.If(!isOfPortal && IsToldElsewhere, "OR-16", "CancelReasonOfPortal", nameof(Reason));
        Refuse.If(order.Status >= OrderStatus.InService, null, "OrderIsBegun");
        Refuse.If(
            order.From != From
                || !order
                    .Taken.Select(place => place.Volunteer)
                    .ToHashSet()
                    .SetEquals(Held.Select(place => place.Volunteer)),
            null,
            "OrderPlacesChanged"
        );
        yield return Change.To<Order>(
            Own.Key,
            new OrderCancelled(
                Reason,
                [.. Held.Select(place => place.Volunteer)],
                context.Actor.Holder
            )
        );
        foreach (var place in Held)
        {
            yield return Change.To<VolunteerYear>(
                YearOf(place),
                new PlaceLeft(Own.Key.Id, PlaceEnd.OrderCancelled)
            );
        }
    }

    // That somebody died, moved or lost their station is written where they are looked after; the orders follow by themselves.
    private bool IsToldElsewhere =>
        Reason is CancelReason.PersonDied or CancelReason.PersonMoved or CancelReason.StationClosed;

    private StreamKey YearOf(TakenPlace place) =>
        VolunteerYear.KeyOf(Volunteer.KeyOf(place.Volunteer, place.Home), From);
}
