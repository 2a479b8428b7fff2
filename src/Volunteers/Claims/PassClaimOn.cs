using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer offers a place to another, named by number; the guard asks about the other at once, and again when they accept.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">The volunteer's stream.</param>
/// <param name="Year">The year that holds the place.</param>
/// <param name="To">Stream of the other.</param>
/// <param name="From">When the service begins, as the page showed it.</param>
/// <param name="ToWorksHere">The other's account also works for the place (VO-10).</param>
[AllowedFor(Role.Volunteer)]
public sealed record OfferClaim(
    StreamKey Stream,
    StreamKey Who,
    int Year,
    StreamKey To,
    DateTimeOffset From,
    bool ToWorksHere
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => OwnClaim.Streams(Stream, To, From);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OwnClaim.Of(streams, Stream, Who, From, context);
        var place = OwnClaim.PlaceOf(order, Who.Id, Year);
        Refuse.If(place.In is not null, "OR-09", "ClaimBegun");
        Refuse.If(To == Who, "OR-09", "OfferToOneself", nameof(To));
        Refuse.If(order.PlaceOf(To.Id) is not null, "OR-09", "OfferToHolder", nameof(To));
        var other = OwnClaim.Claimant(streams, To, From, ToWorksHere);
        var broken =
            ClaimGuard.Fits(order, other, context) ?? ClaimGuard.HasRoom(order, other, context);
        // What is amiss with the other is theirs to know: only that they cannot take it is told, and no article that says why.
        Refuse.If(broken is not null, "OR-09", "OfferNotFit", nameof(To));
        yield return Change.To<Order>(Stream, new ClaimOffered(Who.Id, To.Id));
        yield return Change.To<VolunteerYear>(
            VolunteerYear.KeyOf(To, order.Now.From),
            new PlaceHopedFor(Stream.Id, Stream.Tenant)
        );
    }
}

/// <summary>Whoever was offered a place takes it; the one who offered it is free.</summary>
/// <param name="Stream">The order.</param>
/// <param name="Who">Stream of the one who accepts.</param>
/// <param name="From">When the service begins, as the page showed it.</param>
/// <param name="WorksHere">Their account also works for the place (VO-10).</param>
/// <param name="Giver">Stream of the one who offered.</param>
/// <param name="GiverYear">The year that holds the giver's place.</param>
[AllowedFor(Role.Volunteer)]
public sealed record AcceptOffer(
    StreamKey Stream,
    StreamKey Who,
    DateTimeOffset From,
    bool WorksHere,
    StreamKey Giver,
    int GiverYear
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            .. OwnClaim.Streams(Stream, Who, From),
            StreamUse.VersionOnly<VolunteerYear>(VolunteerYear.KeyOf(Giver, GiverYear)),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = OwnClaim.Of(streams, Stream, Who, From, context);
        var place = order.PlaceOf(Giver.Id);
        Refuse.If(
            place is null || place.Year != GiverYear || place.OfferedTo != Who.Id,
            "OR-09",
            "OfferGone"
        );
        ClaimOrder.Throw(ClaimGuard.OrderStanding(order, context.Now));
        Refuse.If(order.PlaceOf(Who.Id) is not null, "OR-06", "ClaimTwice");
        Refuse.If(place?.In is not null, "OR-09", "ClaimBegun");
        var who = OwnClaim.Claimant(streams, Who, From, WorksHere);
        ClaimOrder.Throw(ClaimGuard.Fits(order, who, context));
        ClaimOrder.Throw(ClaimGuard.HasRoom(order, who, context));
        yield return Change.To<Order>(
            Stream,
            new ClaimPassedOn(
                Giver.Id,
                Who.Id,
                Who.Tenant,
                order.Placed.Item.Risk,
                ClaimYears.YearOf(order.Now.From)
            )
        );
        yield return Change.To<VolunteerYear>(
            VolunteerYear.KeyOf(Giver, GiverYear),
            new PlaceLeft(Stream.Id, PlaceEnd.PassedOn)
        );
        yield return PlaceKeeping.Taken(Stream, order, Who);
    }
}
