using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Counts a wrong code; a right one changes nothing. It stands before every coming and going by code, since what is refused writes nothing.</summary>
/// <param name="Order">The order.</param>
/// <param name="Volunteer">Who typed it.</param>
/// <param name="Shown">What they showed.</param>
[AllowedFor(Role.Volunteer)]
public sealed record NoteWrongCode(StreamKey Order, StreamKey Volunteer, DoorProof Shown)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => [StreamUse.Of<Order>(Order)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (order, _) = AtTheDoor.OwnOf(streams, Order, Volunteer, context.Actor);
        AtTheDoor.RequireOpen(order, Order, context);
        if (order.Door?.Fingerprint != Shown.Fingerprint)
        {
            yield return Change.To<Order>(Order, new DoorCodeFailed(Volunteer.Id));
        }
    }
}
