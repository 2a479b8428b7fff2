using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Opens the code at the door, or the words and photos of a report, to those who deal with the order, and records who saw it (PD-07). A grid worker sees the code only, until the order is over (OR-14).</summary>
/// <param name="Own">The order.</param>
/// <param name="Person">The person served in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">What is opened: <see cref="DoorCode"/>, <see cref="Reports"/>.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Role.GridWorker)]
public sealed record LookAtService(
    OwnOrder Own,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields
) : IDecision
{
    /// <summary>Stands in a look for the code at the door.</summary>
    public const string DoorCode = "door_code";

    /// <summary>Stands in a look for what volunteers wrote.</summary>
    public const string Reports = "service_reports";

    private StreamKey LookKey => new(Own.Key.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            .. Own.Streams,
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Of(streams, context.Actor);
        var ofGrid = context.Actor.Role == Role.GridWorker;
        if (order.Placed.Person != Person.Id || (ofGrid && Fields.Any(field => field != DoorCode)))
        {
            throw new NotInScopeException(nameof(Person));
        }

        Refuse.If(ofGrid && order.Now.IsOver(), "OR-14", "OrderOverMasked");
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
