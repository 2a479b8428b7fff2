using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The station approves the claim of a risk item (OR-07).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Station">The station that has it, or <c>null</c>.</param>
/// <param name="Claimant">Stream of the volunteer.</param>
/// <param name="Year">The year that holds the place.</param>
[AllowedFor(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record ApproveClaim(StreamKey Stream, Guid? Station, StreamKey Claimant, int Year)
    : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. OrderOffice.Streams(Stream, Station, Claimant, Year),
            StreamUse.Of<Volunteer>(Claimant),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OrderOffice.Of(streams, Stream, Station, context.Actor);
        AnsweredClaim.Of(order, Claimant, Year);
        Refuse.If(order.Now.Until <= context.Now, "OR-07", "ClaimTimeOver");
        // Between the claim and its approval a cover may have ended, or the volunteer been suspended.
        var broken = ClaimGuard.Fits(
            order,
            new Claimant(Claimant, streams.Find<Volunteer>(Claimant), [], WorksHere: false),
            context
        );
        Refuse.If(broken is not null, broken?.RuleId, "ClaimantNoLongerFits");
        yield return Change.To<Order>(Stream, new ClaimApproved(Claimant.Id, context.Actor.Holder));
    }
}

/// <summary>The station does not approve it; the volunteer is not to blame (OR-07).</summary>
/// <param name="Stream">The order.</param>
/// <param name="Station">The station that has it, or <c>null</c>.</param>
/// <param name="Claimant">Stream of the volunteer.</param>
/// <param name="Year">The year that holds the place.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Shared = true)]
public sealed record TurnDownClaim(
    StreamKey Stream,
    Guid? Station,
    StreamKey Claimant,
    int Year,
    TurnDownReason Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OrderOffice.Streams(Stream, Station, Claimant, Year);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OrderOffice.Of(streams, Stream, Station, context.Actor);
        var place = AnsweredClaim.Of(order, Claimant, Year);
        Refuse.If(!Enum.IsDefined(Reason), "OR-07", "ClaimReasonMissing", nameof(Reason));
        yield return Change.To<Order>(
            Stream,
            new ClaimTurnedDown(Claimant.Id, Reason, context.Actor.Holder)
        );
        yield return PlaceKeeping.End(Stream, place, PlaceEnd.TurnedDown);
    }
}

/// <summary>What both answers ask first.</summary>
internal static class AnsweredClaim
{
    public static TakenPlace Of(Order order, StreamKey claimant, int year)
    {
        var place = OwnClaim.PlaceOf(order, claimant.Id, year);
        Refuse.If(!place.Waits, "OR-07", "ClaimAnswered");
        return place;
    }
}
