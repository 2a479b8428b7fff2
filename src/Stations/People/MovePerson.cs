using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Another station looks after somebody from today; the one before sees nothing of them any longer.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them now.</param>
/// <param name="To">Who looks after them from today.</param>
/// <param name="Village">12-digit code in the new station's township.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record MovePerson(StreamKey Stream, StreamKey Station, StreamKey To, string Village)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Stream),
            .. new[] { Station, To }.Distinct().Select(key => StreamUse.Of<Station>(key)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        // A closed station is what people are moved away from, so only its scope is asked.
        OwnStation.Of(streams, Station, context.Actor);
        var person = Refuse.Missing(streams.Find<PersonServed>(Stream));
        if (person.Station != Station.Id)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.LetGo, null, "PersonIsLetGo");
        Refuse.If(Station == To, null, "StationSame", nameof(To));
        var next = OwnStation.Of(streams, To, context.Actor);
        Refuse.If(next.Status != StationStatus.Working, null, "StationNotWorking", nameof(To));
        TakingUp.CheckVillage(next, Village);
        yield return Change.To<PersonServed>(
            Stream,
            new PersonMoved(To.Id, Village, context.Today)
        );
    }
}
