using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A grid worker who took an order on sees whom it is for and where, until it is done (OR-14). The look is recorded like every other (PD-07).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Served">The person in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>.</param>
[AllowedFor(Role.GridWorker)]
public sealed record RevealToDoer(
    StreamKey Stream,
    StreamKey Served,
    Guid Look,
    IReadOnlyList<string> Fields
) : IDecision
{
    private StreamKey LookKey => new(Stream.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Stream),
            StreamUse.Of<Person>(Served),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = Refuse.Missing(streams.Find<Order>(Stream));
        var isDoer =
            order.Now.Status == OrderStatus.TakenOn
            && order.Now.Route.TakenOn is { } holder
            && holder.Overlaps(context.Actor.Holder);
        if (!isDoer || order.Placed.Person != Served.Id)
        {
            throw new NotInScopeException(Person.StreamType);
        }

        var person = streams.Find<Person>(Served);
        Refuse.If(person?.Erased == true, "PD-08", "PersonErased");
        Refuse.If(person?.Locked == true, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(
            LookKey,
            new PersonRevealed(Served.Id, Fields, RevealPurpose.Contact)
        );
    }
}
