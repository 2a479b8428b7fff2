using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The station tells afterwards when a volunteer came and left: without a code, or because the sign-out was forgotten (OR-10).</summary>
/// <param name="Order">The order.</param>
/// <param name="Station">Its station, or <c>null</c> where none works.</param>
/// <param name="Volunteer">Their account.</param>
/// <param name="From">When they came; <c>null</c> when the code showed it.</param>
/// <param name="Until">When they left.</param>
/// <param name="TravelMinutes">On the way in between.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
public sealed record TellAttendance(
    StreamKey Order,
    StreamKey? Station,
    Guid Volunteer,
    DateTimeOffset? From,
    DateTimeOffset Until,
    int TravelMinutes
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Order>(Order), .. AtStation.Uses(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Refuse.Missing(streams.Find<Order>(Order));
        AtStation.Of(streams, Station, Order.Tenant, order.Placed, context.Actor);
        var (_, place) = AtTheDoor.Of(streams, Order, Volunteer);
        Refuse.If(context.Actor.Account == Volunteer, "VO-10", "OwnService");
        Refuse.If(
            place.Out is not null,
            "OR-10",
            "AlreadyCheckedOut",
            null,
            place.Out.GetValueOrDefault()
        );
        Refuse.If((place.In ?? From) is null, "OR-10", "ComingMissing", nameof(From));
        var from = (place.In ?? From).GetValueOrDefault();
        Refuse.If(Until > context.Now, "OR-11", "PresenceInFuture", nameof(Until));
        AtTheDoor.RequirePresence(from, Until, TravelMinutes, nameof(Until));
        var by = context.Actor.Holder;
        if (place.In is null)
        {
            yield return Change.To<Order>(
                Order,
                new VolunteerCheckedIn(Volunteer, from, PresenceProof.Station, by)
            );
        }

        yield return Change.To<Order>(
            Order,
            new VolunteerCheckedOut(Volunteer, Until, PresenceProof.Station, TravelMinutes, by)
        );
    }
}
