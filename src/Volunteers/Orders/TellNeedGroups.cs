using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Writes down to which groups of need somebody belongs, so that their menu shows what fits them (OR-01).</summary>
/// <param name="Served">The person served.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Groups">All of them; none when none applies.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TellNeedGroups(
    StreamKey Served,
    StreamKey Station,
    IReadOnlyList<NeedGroup> Groups
) : IDecision
{
    private StreamKey OrdererKey => Orderer.KeyOf(Served);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<PersonServed>(Served),
            StreamUse.Of<Station>(Station),
            StreamUse.Of<Orderer>(OrdererKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OwnStation.PersonOf(streams, Served, Station, context.Actor);
        IReadOnlyList<NeedGroup> groups = [.. Groups.Distinct().Order()];
        if (!(streams.Find<Orderer>(OrdererKey)?.Groups ?? []).SequenceEqual(groups))
        {
            yield return Change.To<Orderer>(
                OrdererKey,
                new NeedGroupsTold(Served.Id, groups, context.Actor.Holder)
            );
        }
    }
}
