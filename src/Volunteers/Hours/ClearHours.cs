using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What looks odd about a record was looked at and is right. Somebody else than who confirmed it looks (VO-17).</summary>
/// <param name="Which">The record.</param>
/// <param name="Station">The station that organised the service, or <c>null</c>.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record ClearHours(RecordOfYear Which, StreamKey? Station) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. AtStation.Uses(Station), StreamUse.Of<VolunteerYear>(Which.Stream)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Which.OfStation(streams, Station, context.Actor);
        Refuse.If(!record.IsOdd, "VO-17", "NothingOdd");
        Refuse.If(record.First.Leader.Overlaps(context.Actor.Holder), "VO-17", "ConfirmerClears");
        yield return Change.To<VolunteerYear>(
            Which.Stream,
            new HourFlagsCleared(Which.Record, context.Actor.Holder)
        );
    }
}
