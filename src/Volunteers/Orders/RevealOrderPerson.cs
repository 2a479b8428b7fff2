using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Shows fields of the person of an order in full to those who deal with it, and records who saw what and why (PD-07). A grid worker sees them until the order is over (OR-14).</summary>
/// <param name="Own">Which order.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>, or the name of the words about orders.</param>
/// <param name="Purpose">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
public sealed record RevealOrderPerson(
    OwnOrder Own,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
) : IDecision
{
    private StreamKey LookKey => new(Own.Key.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            .. Own.Streams,
            StreamUse.Of<Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Own.Of(streams, context.Actor);
        if (order.Placed.Person != Person.Id)
        {
            throw new NotInScopeException(Order.StreamType);
        }

        Refuse.If(
            context.Actor.Role == Role.GridWorker && order.Now.IsOver(),
            "OR-14",
            "OrderOverMasked"
        );
        var person = Refuse.Missing(streams.Find<Person>(Person));
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked && Purpose != RevealPurpose.Audit, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(LookKey, new PersonRevealed(Person.Id, Fields, Purpose));
    }
}
