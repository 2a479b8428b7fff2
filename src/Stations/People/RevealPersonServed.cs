using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Shows fields of somebody served in full to those who look after them, and records who saw what and why (PD-07). The same log as <see cref="RevealPerson"/>, by the station's scope.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Person">The same person in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>, or <c>text:</c> and the id of a note.</param>
/// <param name="Purpose">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record RevealPersonServed(
    StreamKey Stream,
    StreamKey Station,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
) : IDecision
{
    private StreamKey LookKey => new(Stream.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Stream),
            StreamUse.Of<Station>(Station),
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OwnStation.Of(streams, Station, context.Actor);
        var served = Refuse.Missing(streams.Find<PersonServed>(Stream));
        if (served.Station != Station.Id || served.Person != Person.Id)
        {
            throw new NotInScopeException(PersonServed.StreamType);
        }

        var person = Refuse.Missing(streams.Find<Jurisdiction.Person>(Person));
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked && Purpose != RevealPurpose.Audit, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(LookKey, new PersonRevealed(Person.Id, Fields, Purpose));
    }
}
