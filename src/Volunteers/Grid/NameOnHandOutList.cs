using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Opens a hand-over list with names, phones and addresses, for the receiver that may learn them on the basis of the handing out (PD-03); each person on it is a recorded look with its purpose (PD-07). Who is erased or locked stays masked.</summary>
/// <param name="Lines">The orders of the list and their people.</param>
/// <param name="Station">The station that has them, for who acts for one; else <c>null</c>.</param>
/// <param name="Look">Names this opening, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>.</param>
/// <param name="Purpose">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record NameOnHandOutList(
    IReadOnlyList<HandOutListLine> Lines,
    StreamKey? Station,
    Guid Look,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. Lines.Select(line => StreamUse.Of<Order>(line.Order)),
            .. Station is { } station ? [StreamUse.Of<Station>(station)] : Array.Empty<StreamUse>(),
            .. People.Select(person => StreamUse.Of<Person>(person)),
            .. People.Select(person => StreamUse.Of<Disclosure>(LookKey(person), seenVersion: 0)),
        ];

    private IEnumerable<StreamKey> People =>
        Lines.Select(line => new StreamKey(line.Order.Tenant, line.Person)).Distinct();

    /// <summary>The look at one person, of an opening.</summary>
    public static Guid LookOf(Guid look, Guid person) =>
        DerivedId.From("hand-out-list-look", look.ToString("N"), person.ToString("N"));

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var line in Lines)
        {
            RequireOwn(line, streams, context.Actor);
        }

        var shown = People
            .Where(key => streams.Find<Person>(key) is { Erased: false, Locked: false })
            .ToList();
        Refuse.If(shown.Count == 0, "PD-08", "HandOutListNobody");
        foreach (var person in shown)
        {
            yield return Change.To<Disclosure>(
                LookKey(person),
                new PersonRevealed(person.Id, Fields, Purpose)
            );
        }
    }

    private StreamKey LookKey(StreamKey person) => new(person.Tenant, LookOf(Look, person.Id));

    private void RequireOwn(HandOutListLine line, LoadedStreams streams, Actor actor)
    {
        var order = Refuse.Missing(streams.Find<Order>(line.Order));
        var isReceiver =
            actor is { Role: Role.Agency, Organisation: { } own }
            && order.Now.Route.HandedTo == own;
        var known = isReceiver ? order : new OwnOrder(line.Order, Station).Of(streams, actor);
        if (known.Placed.Person != line.Person)
        {
            throw new NotInScopeException(Order.StreamType);
        }
    }
}

/// <summary>One order of a hand-over list.</summary>
/// <param name="Order">The order.</param>
/// <param name="Person">Its person in the vault.</param>
public sealed record HandOutListLine(StreamKey Order, Guid Person);
