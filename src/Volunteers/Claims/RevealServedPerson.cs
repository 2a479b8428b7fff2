using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer whose claim is accepted sees name, address and phone of the person they serve, until the order is over (OR-14). The look is recorded like every other (PD-07), once for each order and volunteer.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
/// <param name="Served">The person in the vault.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>.</param>
[AllowedFor(Role.Volunteer)]
public sealed record RevealServedPerson(
    StreamKey Stream,
    StreamKey Who,
    StreamKey Served,
    IReadOnlyList<string> Fields
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Stream),
            StreamUse.Of<Person>(Served),
            StreamUse.Of<Volunteer>(Who),
            StreamUse.Of<Disclosure>(LookOf(Stream, Who.Id)),
        ];

    /// <summary>The one look of a volunteer at the person of an order.</summary>
    public static StreamKey LookOf(StreamKey order, Guid volunteer) =>
        new(
            order.Tenant,
            DerivedId.From("order-look", order.Id.ToString("N"), volunteer.ToString("N"))
        );

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OwnClaim.Require(Stream, Who, context.Actor);
        var order = Refuse.Missing(streams.Find<Order>(Stream));
        if (order.Placed.Person != Served.Id || !IsOpen(order, Who.Id))
        {
            throw new NotInScopeException(Person.StreamType);
        }

        ClaimOrder.Throw(ClaimGuard.MayServe(streams.Find<Volunteer>(Who), context.Today));
        var person = streams.Find<Person>(Served);
        Refuse.If(person?.Erased == true, "PD-08", "PersonErased");
        Refuse.If(person?.Locked == true, "PD-08", "PersonLocked");
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        var look = LookOf(Stream, Who.Id);
        if (streams.Find<Disclosure>(look) is null)
        {
            yield return Change.To<Disclosure>(
                look,
                new PersonRevealed(Served.Id, Fields, RevealPurpose.Contact)
            );
        }
    }

    /// <summary>Whether the person may be seen: the claim is accepted and the order not over.</summary>
    public static bool IsOpen(Order order, Guid volunteer)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.PlaceOf(volunteer) is { Waits: false, Confirmed: false }
            && !order.Now.IsOver()
            && order.Now.Status != OrderStatus.Done;
    }
}
