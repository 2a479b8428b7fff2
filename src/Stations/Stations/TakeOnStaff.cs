using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Someone new begins to work at a station: the person is made known and joins the staff in one decision. What the vault keeps goes into the same transaction.</summary>
/// <param name="Join">What they become at the station.</param>
/// <param name="Fingerprints">HMAC of each field in the vault, by field.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record TakeOnStaff(JoinStaff Join, IReadOnlyDictionary<string, string> Fingerprints)
    : IDecision
{
    private StreamKey Someone => new(Join.Stream.Tenant, Join.Person);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Station>(Join.Stream), StreamUse.Of<Person>(Someone)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = streams.Find<Station>(Join.Stream);
        foreach (var joined in Join.Decide(station, context))
        {
            yield return Change.To<Station>(Join.Stream, joined);
        }

        if (streams.Find<Person>(Someone) is null)
        {
            yield return Change.To<Person>(
                Someone,
                new PersonRegistered(station?.Operator, Fingerprints)
            );
        }
    }
}
