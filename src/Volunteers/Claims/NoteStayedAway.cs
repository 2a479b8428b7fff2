using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The station notes that a volunteer did not come (OR-09); the order is open again.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Station">The station that has it, or <c>null</c>.</param>
/// <param name="Absent">Stream of the volunteer.</param>
/// <param name="Year">The year that holds the place.</param>
[AllowedFor(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record NoteStayedAway(StreamKey Stream, Guid? Station, StreamKey Absent, int Year)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OrderOffice.Streams(Stream, Station, Absent, Year);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OrderOffice.Of(streams, Stream, Station, context.Actor);
        var place = OwnClaim.PlaceOf(order, Absent.Id, Year);
        Refuse.If(
            context.Now < order.Now.Until,
            "OR-09",
            "StayedAwayTooEarly",
            null,
            order.Now.Until
        );
        Refuse.If(place.In is not null, "OR-09", "StayedAwayButCame");
        yield return Change.To<Order>(
            Stream,
            new VolunteerStayedAway(Absent.Id, context.Actor.Holder)
        );
        // Whom the station never approved had nothing to come to.
        yield return PlaceKeeping.End(
            Stream,
            place,
            place.Waits ? PlaceEnd.TurnedDown : PlaceEnd.StayedAway
        );
    }
}

/// <summary>The volunteer had a reason that the station accepts: a late give-back or staying away no longer counts (OR-09).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Station">The station that has it, or <c>null</c>.</param>
/// <param name="Absent">Stream of the volunteer.</param>
/// <param name="Year">The year that held the place.</param>
/// <param name="Reason">What the reason was.</param>
[AllowedFor(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record ExcuseStayedAway(
    StreamKey Stream,
    Guid? Station,
    StreamKey Absent,
    int Year,
    GiveBackReason Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OrderOffice.Streams(Stream, Station, Absent, Year);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OrderOffice.Of(streams, Stream, Station, context.Actor);
        Refuse.If(!Enum.IsDefined(Reason), "OR-09", "ClaimReasonMissing", nameof(Reason));
        var key = VolunteerYear.KeyOf(Absent, Year);
        var noted = streams.Find<VolunteerYear>(key)?.Ended.GetValueOrDefault(Stream.Id);
        Refuse.If(
            noted is not (PlaceEnd.StayedAway or PlaceEnd.GivenBackLate),
            "OR-09",
            "NothingToExcuse"
        );
        yield return Change.To<Order>(
            Stream,
            new StayingAwayExcused(Absent.Id, Reason, context.Actor.Holder)
        );
        yield return Change.To<VolunteerYear>(key, new PlaceExcused(Stream.Id));
    }
}
