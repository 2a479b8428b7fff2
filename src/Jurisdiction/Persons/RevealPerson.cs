using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Shows fields of a person in full and records who saw what and why (PD-07). The page reads the vault only after this has been committed.</summary>
/// <param name="Person">The person.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>.</param>
/// <param name="Purpose">Why.</param>
[AllowedFor(Role.Official, Role.Agency, Role.Auditor, Role.Administrator, Shared = true)]
public sealed record RevealPerson(
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
) : IDecision
{
    private StreamKey LookKey => new(Person.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = Refuse
            .Missing(streams.Find<Jurisdiction.Person>(Person))
            .RequireScope(context.Actor, Person.Tenant);
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        // Stored only: what is locked may still be shown to the audit that the law keeps it for.
        Refuse.If(person.Locked && Purpose != RevealPurpose.Audit, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(LookKey, new PersonRevealed(Person.Id, Fields, Purpose));
    }
}
