using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Records that fields of a person were written anew (PD-09); the old value is not kept.</summary>
[AllowedFor(Role.Official, Role.Agency, Role.Administrator, Shared = true)]
public sealed record ChangePerson(
    StreamKey Stream,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision<Person>
{
    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        var person = Refuse.Missing(state).RequireScope(context.Actor, Stream.Tenant);
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        yield return new PersonChanged(Fingerprints);
    }
}
