using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Writes down a call at the hotline in one transaction: a person who is not known yet is taken up, what they want is ordered, and a callback gets its time (OR-17).</summary>
/// <param name="Call">New.</param>
/// <param name="Served">Whom it is about.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="About">What was wanted.</param>
/// <param name="Callback">A callback is wanted.</param>
/// <param name="Words">Names what was said in the vault, or <c>null</c>.</param>
/// <param name="TakeUp">Takes the person up first; <c>null</c> when they are known.</param>
/// <param name="Place">What they order; <c>null</c> for nothing.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TakeCall(
    StreamKey Call,
    StreamKey Served,
    StreamKey Station,
    CallAbout About,
    bool Callback,
    Guid? Words,
    TakeUpPerson? TakeUp,
    PlaceOrder? Place
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. new[]
            {
                StreamUse.Of<Call>(Call),
                StreamUse.Of<PersonServed>(Served),
                StreamUse.Of<Station>(Station),
            }
                .Concat(TakeUp?.Streams ?? [])
                .Concat(Place?.Streams ?? [])
                .DistinctBy(use => use.Key),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        Refuse.If(streams.Find<Call>(Call) is not null, null, "CallIsTaken");
        Refuse.If(
            About == CallAbout.WrongNumber,
            "OR-17",
            "CallWrongNumberOfPerson",
            nameof(About)
        );
        var changes = new List<Change>();
        var known = streams;
        if (TakeUp is not null)
        {
            changes.AddRange(TakeUp.Decide(streams, context));
            known = WithPerson(streams, changes);
        }

        var (person, station) = OrderPerson.Of(known, Served, Station, context.Actor);
        if (Place is not null)
        {
            changes.AddRange(Place.Decide(known, context));
        }

        Refuse.If(About == CallAbout.Order && Place is null, "OR-17", "CallWithoutOrder", "Item");
        var hours = context.Rules.Parameters.Count(
            "OR-17.hours_callback",
            Call.Tenant,
            context.Today
        );
        changes.Add(
            Change.To<Call>(
                Call,
                new CallTaken(
                    Served.Id,
                    person.Person,
                    person.Village,
                    station,
                    About,
                    Place?.Order.Id,
                    Callback ? context.Now.AddHours(hours) : null,
                    Words,
                    context.Actor.Holder
                )
            )
        );
        return changes;
    }

    // The order is placed for the person as taking them up leaves them.
    private LoadedStreams WithPerson(LoadedStreams streams, List<Change> changes)
    {
        var taken = changes.Single(change => change.Stream == Served).Event;
        var orderer = Orderer.KeyOf(Served);
        var menu = Menu.KeyOf(Served.Tenant);
        var states = new List<LoadedStream>
        {
            new(Served, PersonServed.Start(taken), 1),
            new(Station, streams.Find<Station>(Station), streams.Version(Station)),
        };
        if (Place is not null)
        {
            states.Add(new(Place.Order, streams.Find<Order>(Place.Order), 0));
            states.Add(new(orderer, streams.Find<Orderer>(orderer), 0));
            states.Add(new(menu, streams.Find<Menu>(menu), streams.Version(menu)));
        }

        return new LoadedStreams(states);
    }
}
