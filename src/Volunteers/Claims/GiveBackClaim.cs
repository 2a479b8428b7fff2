using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer gives a place back; shortly before the service it is noted as late (OR-09).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
/// <param name="Year">The year that holds the place.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Volunteer)]
public sealed record GiveBackClaim(StreamKey Stream, StreamKey Who, int Year, GiveBackReason Reason)
    : IDecision
{
    /// <summary>Hours before the service within which a give-back is late.</summary>
    public const string LateHours = "OR-09.late_hours";

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Order>(Stream),
            StreamUse.VersionOnly<VolunteerYear>(VolunteerYear.KeyOf(Who, Year)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        OwnClaim.Require(Stream, Who, context.Actor);
        var order = Refuse.Missing(streams.Find<Order>(Stream));
        var place = OwnClaim.PlaceOf(order, Who.Id, Year);
        Refuse.If(!Enum.IsDefined(Reason), "OR-09", "ClaimReasonMissing", nameof(Reason));
        Refuse.If(place.In is not null, "OR-09", "ClaimBegun");
        Refuse.If(order.Now.Until <= context.Now, "OR-09", "ClaimTimeOver");
        var late = IsLate(order, context);
        yield return Change.To<Order>(Stream, new ClaimGivenBack(Who.Id, Reason, late));
        yield return PlaceKeeping.End(
            Stream,
            place,
            late ? PlaceEnd.GivenBackLate : PlaceEnd.GivenBack
        );
    }

    /// <summary>A claim that still waits for the station is never late: nobody counted on it yet.</summary>
    private bool IsLate(Order order, DecisionContext context)
    {
        var hours = context.Rules.Parameters.Count(LateHours, Stream.Tenant, context.Today);
        return order.PlaceOf(Who.Id) is { Waits: false }
            && context.Now > order.Now.From.AddHours(-hours);
    }
}
