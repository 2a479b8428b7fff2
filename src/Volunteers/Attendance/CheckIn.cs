using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The volunteer is there and shows the code (OR-10). The server's time counts; the phone's is only noted where it is off (OR-11).</summary>
/// <param name="Order">The order.</param>
/// <param name="Volunteer">Who came: their own stream.</param>
/// <param name="Shown">The code.</param>
/// <param name="Phone">The time on their phone, or <c>null</c> when it did not tell.</param>
[AllowedFor(Role.Volunteer)]
public sealed record CheckIn(
    StreamKey Order,
    StreamKey Volunteer,
    DoorProof Shown,
    DateTimeOffset? Phone = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Order>(Order), StreamUse.Of<Volunteer>(Volunteer)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (order, place) = AtTheDoor.OwnOf(streams, Order, Volunteer, context.Actor);
        Refuse.If(
            place.In is not null,
            "OR-10",
            "AlreadyCheckedIn",
            null,
            place.In.GetValueOrDefault()
        );
        var who = streams.Find<Volunteer>(Volunteer);
        ClaimOrder.Throw(ClaimGuard.MayServe(who, context.Today));
        Refuse.If(
            who?.IsMinorOn(context.Today) == true
                && ClaimOfMinor.IsAtNight(context.Now, context.Now),
            "VO-15",
            "MinorAtTheDoorByNight"
        );
        Refuse.If(
            order.Placed.Item.Risk && who?.IsInsuredOn(context.Today) != true,
            "VO-12",
            "NotInsuredAtTheDoor"
        );
        AtTheDoor.RequireCode(order, Order, Shown, context);
        yield return Change.To<Order>(
            Order,
            new VolunteerCheckedIn(
                Volunteer.Id,
                context.Now,
                Shown.By,
                context.Actor.Holder,
                PhoneOff(context)
            )
        );
    }

    private int? PhoneOff(DecisionContext context)
    {
        if (Phone is not { } phone)
        {
            return null;
        }

        var most = context.Rules.Parameters.Count(
            "OR-11.phone_off_minutes",
            Order.Tenant,
            context.Today
        );
        var off = (phone - context.Now).TotalMinutes;
        return Math.Abs(off) > most ? (int)Math.Clamp(off, int.MinValue, int.MaxValue) : null;
    }
}

/// <summary>The volunteer leaves and shows the code.</summary>
/// <param name="Order">The order.</param>
/// <param name="Volunteer">Who leaves.</param>
/// <param name="Shown">The code.</param>
/// <param name="TravelMinutes">On the way in between, for an errand.</param>
[AllowedFor(Role.Volunteer)]
public sealed record CheckOut(
    StreamKey Order,
    StreamKey Volunteer,
    DoorProof Shown,
    int TravelMinutes
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<Order>(Order)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (order, place) = AtTheDoor.OwnOf(streams, Order, Volunteer, context.Actor);
        Refuse.If(place.In is null, "OR-10", "NotCheckedIn");
        Refuse.If(
            place.Out is not null,
            "OR-10",
            "AlreadyCheckedOut",
            null,
            place.Out.GetValueOrDefault()
        );
        AtTheDoor.RequireCode(order, Order, Shown, context);
        AtTheDoor.RequirePresence(
            place.In.GetValueOrDefault(),
            context.Now,
            TravelMinutes,
            nameof(Shown)
        );
        yield return Change.To<Order>(
            Order,
            new VolunteerCheckedOut(
                Volunteer.Id,
                context.Now,
                Shown.By,
                TravelMinutes,
                context.Actor.Holder
            )
        );
    }
}
