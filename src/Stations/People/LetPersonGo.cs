using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The station no longer looks after somebody. An operator cannot call somebody unneeded who has an unvisited major change (SV-02).</summary>
/// <param name="Stream">The person served.</param>
/// <param name="Station">Who looked after them.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record LetPersonGo(StreamKey Stream, StreamKey Station, LetGoReason Reason)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<PersonServed>(Stream), StreamUse.Of<Station>(Station)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var person = OwnStation.PersonOf(streams, Stream, Station, context.Actor);
        Refuse.If(
            Reason == LetGoReason.NoLongerNeeded
                && person.Change is { } change
                && !(person.LastMet?.At >= change),
            "SV-02",
            "ChangeNotVisited"
        );
        yield return Change.To<PersonServed>(Stream, new PersonLetGo(Reason, context.Today));
    }
}
