using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A record was wrong: it is corrected and the old value stays beside it (VO-07). A certificate printed before keeps its snapshot.</summary>
/// <param name="Which">The record.</param>
/// <param name="Station">The station that organised the service, or <c>null</c> where none works.</param>
/// <param name="From">Came.</param>
/// <param name="Until">Left.</param>
/// <param name="Minutes">Served, without travel.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record CorrectHours(
    RecordOfYear Which,
    StreamKey? Station,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    HourReason Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. AtStation.Uses(Station),
            .. YearStreams.Around(
                Which.Volunteer,
                From,
                Until,
                ChinaTime.At(new DateOnly(Which.Year, 1, 1), TimeOnly.MinValue)
            ),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Which.OfStation(streams, Station, context.Actor);
        // Else the one who confirmed a service would settle what is odd about it, or add to it, alone.
        Refuse.If(
            (record.IsOdd || Minutes > record.Minutes)
                && record.First.Leader.Overlaps(context.Actor.Holder),
            "VO-17",
            "ConfirmerCorrects"
        );
        Refuse.If(Until > context.Now, "OR-11", "PresenceInFuture", nameof(Until));
        AtTheDoor.RequirePresence(From, Until, 0, nameof(Until));
        Refuse.If(
            ChinaTime.DateOf(From).Year != Which.Year,
            "VO-07",
            "RecordOfOtherYear",
            nameof(From)
        );
        var most = AtTheDoor.Minutes(From, Until);
        Refuse.If(Minutes < 0 || Minutes > most, "VO-05", "MinutesTooMany", nameof(Minutes), most);
        YearStreams.RequireNoOverlap(
            YearStreams
                .Records(streams, Which.Volunteer, From, Until)
                .Where(record => record.First.Record != Which.Record),
            From,
            Until,
            nameof(From)
        );
        yield return Change.To<VolunteerYear>(
            Which.Stream,
            new HoursCorrected(Which.Record, From, Until, Minutes, Reason, context.Actor.Holder)
        );
    }
}

/// <summary>A record does not count: nothing was done, it stands twice, or it was no voluntary service (VO-10). It stays readable.</summary>
/// <param name="Which">The record.</param>
/// <param name="Station">The station that organised the service, or <c>null</c>.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record VoidHours(RecordOfYear Which, StreamKey? Station, HourReason Reason)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. AtStation.Uses(Station), StreamUse.Of<VolunteerYear>(Which.Stream)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Which.OfStation(streams, Station, context.Actor);
        yield return Change.To<VolunteerYear>(
            Which.Stream,
            new HoursVoided(Which.Record, Reason, context.Actor.Holder)
        );
    }
}
