using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Something grave became known: somebody must visit within the hours of the parameter (SV-02).</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="At">When it became known; not in the future.</param>
/// <param name="Kind">What kind.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record NoteMajorChange(
    StreamKey Stream,
    StreamKey Station,
    DateTimeOffset At,
    MajorChange Kind
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = OwnStation.PersonOf(streams, Stream, Station, context.Actor);
        Refuse.If(At > context.Now, "SV-02", "ChangeInFuture", nameof(At));
        Refuse.If(
            ChinaTime.DateOf(At) < person.From,
            "SV-02",
            "ChangeBeforeTakenUp",
            nameof(At),
            person.From
        );
        Refuse.If(At <= person.Change, "SV-02", "ChangeKnown", nameof(At));
        yield return Change.To<PersonServed>(
            Stream,
            new MajorChangeNoted(
                At,
                Kind,
                VisitRhythm.Of(context, Stream.Tenant).Next(person with { Change = At })
            )
        );
    }
}
