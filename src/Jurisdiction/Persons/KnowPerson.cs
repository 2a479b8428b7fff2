using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Makes a person known whose data are in the vault already, e.g. the holder of an account; repeating it changes nothing. Only reactions of the portal make it.</summary>
/// <param name="Stream">Tenant and id of the person.</param>
/// <param name="Organisation">The supplier whose person it is.</param>
/// <param name="Fingerprints">HMAC of each field, by field.</param>
[AllowedFor]
public sealed record KnowPerson(
    StreamKey Stream,
    Guid? Organisation,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision<Person>
{
    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        if (state is null)
        {
            yield return new PersonRegistered(Organisation, Fingerprints);
        }
    }
}
