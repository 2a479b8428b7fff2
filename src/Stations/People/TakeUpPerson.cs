using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A station begins to look after a person. Their data go into the vault in the same transaction.</summary>
/// <param name="Stream">New; made from the ID number where there is one, so that two who take up the same person at once meet on it.</param>
/// <param name="Station">Which station.</param>
/// <param name="Person">New id in the vault.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Class">Decides the rhythm of visits.</param>
/// <param name="From">First day; not in the future.</param>
/// <param name="Fingerprints">HMAC of each field, by field.</param>
/// <param name="Known">What the search for the same person found.</param>
/// <param name="Groups">Which duties count visits to them; none for all.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TakeUpPerson(
    StreamKey Stream,
    StreamKey Station,
    Guid Person,
    string Village,
    VisitClass Class,
    DateOnly From,
    IReadOnlyDictionary<string, string> Fingerprints,
    KnownPeople Known,
    IReadOnlyList<ServedGroup>? Groups = null
) : IDecision
{
    private StreamKey PersonKey => new(Stream.Tenant, Person);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Stream),
            StreamUse.Of<Jurisdiction.Person>(PersonKey, seenVersion: 0),
            StreamUse.Of<Station>(Station),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = OwnStation.Of(streams, Station, context.Actor);
        TakingUp.Check(station, Village, From, context);
        Refuse.If(
            Known.Same || streams.Find<PersonServed>(Stream) is not null,
            "PD-08",
            "PersonIsServed",
            "IdNumber"
        );
        Refuse.If(Known.Alike && !Known.IsAnother, "PD-08", "PersonAlike", "Another");
        yield return Change.To<Jurisdiction.Person>(
            PersonKey,
            // People in need are the authority's and never an operator's (PD-03).
            new PersonRegistered(null, Fingerprints)
        );
        yield return Change.To<PersonServed>(
            Stream,
            TakingUp.Event(Person, Station, Village, Class, From, context, Groups)
        );
    }
}

/// <summary>What the search before taking somebody up found in the county.</summary>
/// <param name="Same">Somebody with this ID number is looked after, or was.</param>
/// <param name="Alike">Somebody has this phone, an ID number that differs in one position, or the same name in the same village.</param>
/// <param name="IsAnother">The one who types says that it is another person.</param>
public sealed record KnownPeople(bool Same, bool Alike, bool IsAnother)
{
    /// <summary>Nobody like them is known.</summary>
    public static KnownPeople None { get; } = new(false, false, false);
}
