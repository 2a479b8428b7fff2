using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Shows fields of a volunteer in full to those who look after them, and records who saw what and why (PD-07). The same log as <see cref="RevealPerson"/>, by where they live.</summary>
/// <param name="Volunteer">About whom.</param>
/// <param name="Station">The station of their township, where a station looks; else <c>null</c>.</param>
/// <param name="Person">The same person in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c> or <see cref="VolunteerFields"/>.</param>
/// <param name="Purpose">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record RevealVolunteer(
    StreamKey Volunteer,
    StreamKey? Station,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
) : IDecision
{
    private StreamKey LookKey => new(Person.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteer>(Volunteer),
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
            .. OwnVolunteer.StationUse(Station),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var volunteer = Refuse.Missing(streams.Find<Volunteer>(Volunteer));
        OwnVolunteer.RequireHome(streams, volunteer.Home, Station, context.Actor);
        if (volunteer.Registered.Person != Person.Id)
        {
            throw new NotInScopeException(Jurisdiction.Person.StreamType);
        }

        var person = Refuse.Missing(streams.Find<Jurisdiction.Person>(Person));
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked && Purpose != RevealPurpose.Audit, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(LookKey, new PersonRevealed(Person.Id, Fields, Purpose));
    }
}
