using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Answers a wish for erasure while a law keeps the data: from now on it is stored only (PD-08).</summary>
[AllowedFor(Role.Official, Role.Administrator, Shared = true)]
public sealed record LockPerson(StreamKey Stream) : IDecision<Person>
{
    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        var person = Refuse.Missing(state).RequireScope(context.Actor, Stream.Tenant);
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        if (!person.Locked && person.KeptOn(context.Today) is { } kept)
        {
            yield return new PersonLocked(kept.RuleId, kept.Until);
        }
    }
}
