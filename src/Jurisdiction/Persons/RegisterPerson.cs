using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Makes a person known. The fields go into the vault in the same transaction (<c>SealedTexts.Write</c>).</summary>
/// <param name="Stream">Tenant of the authority and a new id.</param>
/// <param name="Organisation">The supplier whose person it is.</param>
/// <param name="Fingerprints">HMAC of each field, by field.</param>
[AllowedFor(Role.Official, Role.Agency, Role.Administrator, Shared = true)]
public sealed record RegisterPerson(
    StreamKey Stream,
    Guid? Organisation,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision<Person>
{
    public long? SeenVersion => 0;

    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        var registered = new PersonRegistered(Organisation, Fingerprints);
        Person.Start(registered).RequireScope(context.Actor, Stream.Tenant);
        yield return registered;
    }
}
