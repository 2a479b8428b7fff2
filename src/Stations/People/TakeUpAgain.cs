using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A station looks after somebody again who was let go.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Which station, it need not be the one from before.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Class">Decides the rhythm of visits.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TakeUpAgain(
    StreamKey Stream,
    StreamKey Station,
    string Village,
    VisitClass Class
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = OwnStation.Of(streams, Station, context.Actor);
        var person = Refuse.Missing(streams.Find<PersonServed>(Stream));
        // An operator knows only of those it let go itself; the county may send somebody to another station.
        if (context.Actor.Role is Role.Agency or Role.SocialWorker && person.Station != Station.Id)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(!person.LetGo, null, "PersonIsServed");
        TakingUp.Check(station, Village, context.Today, context);
        yield return Change.To<PersonServed>(
            Stream,
            TakingUp.Event(person.Person, Station, Village, Class, context.Today, context)
        );
    }
}
