using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>The station confirms a service: in one transaction the order has it, the volunteer's year gets the hours and their place is free (VO-03 to VO-06, VO-10).
/// A person confirms and never the clock: whoever organised a service records it and answers for it (67号令).</summary>
/// <param name="Order">The order.</param>
/// <param name="Station">Its station, or <c>null</c> where none works.</param>
/// <param name="Volunteer">Their own stream.</param>
/// <param name="Planned">When the order was planned to begin: the year that holds the place.</param>
/// <param name="From">Came, as shown at the door; the station may only shorten.</param>
/// <param name="Until">Left.</param>
/// <param name="Office">Name of the authority, for orders without a station.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record ConfirmService(
    StreamKey Order,
    StreamKey? Station,
    StreamKey Volunteer,
    DateTimeOffset Planned,
    DateTimeOffset From,
    DateTimeOffset Until,
    string Office
) : IDecision
{
    /// <summary>Persons of the vault who are the volunteer under another record, by their ID number.</summary>
    public IReadOnlyList<Guid> SamePeople { get; init; } = [];

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Order),
            .. AtStation.Uses(Station),
            StreamUse.Of<Volunteer>(Volunteer),
            .. YearStreams.Around(Volunteer, From, Until, Planned),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var first = Refuse.Missing(streams.Find<Order>(Order));
        var station = AtStation.Of(streams, Station, Order.Tenant, first.Placed, context.Actor);
        var (order, place) = AtTheDoor.Of(streams, Order, Volunteer.Id);
        RequireVolunteer(streams, station, order, context.Actor);
        Refuse.If(place.Confirmed, "OR-10", "ServiceIsConfirmed");
        Refuse.If(place.In is null || place.Out is null, "OR-10", "NotCheckedOut");
        Refuse.If(
            From < place.In || Until > place.Out || Until <= From,
            "OR-11",
            "OutsidePresence",
            nameof(From),
            place.In.GetValueOrDefault(),
            place.Out.GetValueOrDefault()
        );
        var records = YearStreams.Records(streams, Volunteer, From, Until, Planned);
        YearStreams.RequireNoOverlap(records, From, Until, nameof(From));
        var minutes = MinutesOf(order, place);
        var holder = context.Actor.Holder;
        yield return Change.To<Order>(
            Order,
            new ServiceConfirmed(Volunteer.Id, From, Until, minutes, holder)
        );
        yield return Change.To<VolunteerYear>(
            VolunteerYear.KeyOf(Volunteer, From),
            new HoursRecorded(
                RecordOf(Order, Volunteer.Id, From),
                Order.Id,
                Order.Tenant,
                order.Placed.Item.Title,
                order.Placed.Village,
                order.Placed.Item.Standard,
                From,
                Until,
                minutes,
                Station?.Id,
                station?.Opened.Name ?? Office,
                holder,
                OddHours.Of(
                    new ServedTime(order, Volunteer.Id, From, Until, minutes),
                    records,
                    Order.Tenant,
                    context
                ),
                Volunteer.Id
            )
        );
        var held = VolunteerYear.KeyOf(Volunteer, Planned);
        if (streams.Find<VolunteerYear>(held)?.Held.ContainsKey(Order.Id) == true)
        {
            yield return Change.To<VolunteerYear>(held, new PlaceLeft(Order.Id, PlaceEnd.Served));
        }
    }

    /// <summary>The name of a record: one for each coming, so that an order that was reopened may be served again.</summary>
    public static Guid RecordOf(StreamKey order, Guid volunteer, DateTimeOffset from) =>
        DerivedId.From(
            "hours",
            order.Tenant,
            order.Id.ToString("N"),
            volunteer.ToString("N"),
            from.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    private int MinutesOf(Order order, TakenPlace place) =>
        Math.Max(
            0,
            AtTheDoor.Minutes(From, Until)
                - (order.Placed.Item.TravelIsService ? 0 : place.TravelMinutes)
        );

    // What is paid work, or done by somebody who is no registered volunteer, makes no hours.
    private void RequireVolunteer(LoadedStreams streams, Station? station, Order order, Actor actor)
    {
        var volunteer = streams.Find<Volunteer>(Volunteer);
        Refuse.If(
            volunteer
                is null
                    or { Status: VolunteerStatus.Registered or VolunteerStatus.TurnedDown },
            "VO-10",
            "NoVolunteer"
        );
        Refuse.If(actor.Account == Volunteer.Id, "VO-10", "OwnService");
        Refuse.If(
            volunteer is not null
                && station?.Staff.Values.Any(member =>
                    member.Person == volunteer.Registered.Person
                    || member.Account == Volunteer.Id
                    || SamePeople.Contains(member.Person)
                ) == true,
            "VO-10",
            "PaidStaffMakesNoHours"
        );
        Refuse.If(
            order.Placed.Person == volunteer?.Registered.Person
                || SamePeople.Contains(order.Placed.Person),
            "VO-10",
            "OwnNeedMakesNoHours"
        );
    }
}
