using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Erases a person; refused while a law keeps the data (CA-10, GP-46, PD-08). The vault's key goes in the same transaction: run it through <see cref="Erasures"/>.</summary>
[AllowedFor(Role.Official, Role.Administrator, Shared = true)]
public sealed record ErasePerson(StreamKey Stream) : IDecision<Person>
{
    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        var person = Refuse.Missing(state).RequireScope(context.Actor, Stream.Tenant);
        if (person.KeptOn(context.Today) is { } kept)
        {
            throw new RuleBrokenException(kept.RuleId, "PersonKept", null, kept.Until);
        }

        if (!person.Erased)
        {
            yield return new PersonErased();
        }
    }
}
