using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Judges anew how often somebody is visited (SV-01); settles a major change, also when the class stays.</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Class">The class from now on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Groups">The groups from now on; <c>null</c> leaves them as they are.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record ChangeVisitClass(
    StreamKey Stream,
    StreamKey Station,
    VisitClass Class,
    ClassReason Reason,
    IReadOnlyList<ServedGroup>? Groups = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = OwnStation.PersonOf(streams, Stream, Station, context.Actor);
        Refuse.If(
            person.Class == Class && person.Change is null && Groups is null,
            "SV-01",
            "VisitClassSame",
            nameof(Class)
        );
        Refuse.If(
            person.Change is { } change && !(person.LastMet?.At >= change),
            "SV-02",
            "ChangeNotVisited"
        );
        var judged = person with { Class = Class, Change = null, Judged = context.Now };
        yield return Change.To<PersonServed>(
            Stream,
            new VisitClassChanged(
                Class,
                Reason,
                context.Now,
                VisitRhythm.Of(context, Stream.Tenant).Next(judged),
                Groups is null ? null : [.. Groups.Distinct().Order()]
            )
        );
    }
}
