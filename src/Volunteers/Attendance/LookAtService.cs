using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Opens the code at the door, or the words and photos of a report, to those who act for the station, and records who saw it (PD-07).</summary>
/// <param name="Order">The order.</param>
/// <param name="Station">Its station, or <c>null</c> where none works.</param>
/// <param name="Person">The person served in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">What is opened: <see cref="DoorCode"/>, <see cref="Reports"/>.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
public sealed record LookAtService(
    StreamKey Order,
    StreamKey? Station,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields
) : IDecision
{
    /// <summary>Stands in a look for the code at the door.</summary>
    public const string DoorCode = "door_code";

    /// <summary>Stands in a look for what volunteers wrote.</summary>
    public const string Reports = "service_reports";

    private StreamKey LookKey => new(Order.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Order),
            .. AtStation.Uses(Station),
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Refuse.Missing(streams.Find<Order>(Order));
        AtStation.Of(streams, Station, Order.Tenant, order.Placed, context.Actor);
        if (order.Placed.Person != Person.Id)
        {
            throw new NotInScopeException(nameof(Person));
        }

        var person = Refuse.Missing(streams.Find<Jurisdiction.Person>(Person));
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(
            LookKey,
            new PersonRevealed(Person.Id, Fields, RevealPurpose.Contact)
        );
    }
}
