using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Claims.ClaimWorld;

namespace StationPortal.Volunteers.Tests.Claims;

/// <summary>Giving back, handing over, answers of the station, staying away, moving up.</summary>
public sealed class PlaceTests
{
    private static readonly DateTimeOffset After = OrderWorld.Placed().Until;

    [Theory]
    [InlineData(25, false, PlaceEnd.GivenBack)]
    [InlineData(23, true, PlaceEnd.GivenBackLate)]
    public void a_place_given_back_within_a_day_of_the_service_is_late(
        double hoursBefore,
        bool late,
        PlaceEnd how
    )
    {
        var back = Board(null, Claimed())
            .When(Back(), OrderWorld.Volunteer, From.AddHours(-hoursBefore));

        Assert.Equal(
            [
                new ClaimGivenBack(Who.Id, GiveBackReason.Ill, late),
                new PlaceLeft(OrderWorld.Key.Id, how),
            ],
            back.Events()
        );
    }

    [Fact]
    public void a_claim_that_the_station_has_not_approved_is_never_given_back_late()
    {
        var back = Board(null, Claimed(waits: true))
            .When(Back(), OrderWorld.Volunteer, From.AddHours(-1));

        Assert.False(Assert.IsType<ClaimGivenBack>(back[0].Event).Late);
    }

    [Fact]
    public void what_is_not_held_has_begun_or_is_past_is_not_given_back()
    {
        var came = new VolunteerCheckedIn(Who.Id, From, PresenceProof.Station, OrderWorld.By);
        void No(Testing.Specification given, DateTimeOffset at, string code) =>
            given.Refused(Back(), OrderWorld.Volunteer, at, "OR-09", code);

        No(Board(), OrderWorld.Now, "ClaimNotHeld");
        No(Board(null, Claimed(), came), From, "ClaimBegun");
        No(Board(null, Claimed()), After, "ClaimTimeOver");
        Board(null, Claimed())
            .Refused(
                Back() with
                {
                    Reason = (GiveBackReason)99,
                },
                OrderWorld.Volunteer,
                OrderWorld.Now,
                "OR-09",
                "ClaimReasonMissing"
            );
    }

    [Fact]
    public void a_place_is_handed_over_when_the_other_accepts()
    {
        var offered = Board(null, Claimed()).When(Offer(), OrderWorld.Volunteer, OrderWorld.Now);
        Assert.Equal(new ClaimOffered(Who.Id, OtherKey.Id), offered[0].Event);
        Assert.Equal(Year(OtherKey), offered[1].Stream);

        var accepted = Board(null, Claimed(), offered[0].Event)
            .When(Accept(), Other, OrderWorld.Now);

        Assert.Equal(
            new ClaimPassedOn(Who.Id, OtherKey.Id, OtherKey.Tenant, false, 2026),
            accepted[0].Event
        );
        Assert.Equal(
            (Year(Who), (object)new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.PassedOn)),
            (accepted[1].Stream, accepted[1].Event)
        );
        Assert.Equal(Year(OtherKey), accepted[2].Stream);
        Assert.IsType<PlaceTaken>(accepted[2].Event);
    }

    [Fact]
    public void the_guard_asks_about_the_other_when_it_is_offered_and_when_they_accept()
    {
        Board(null, Claimed())
            .And(OtherKey, Adult[0])
            .Refused(Offer(), OrderWorld.Volunteer, OrderWorld.Now, "OR-09", "OfferNotFit");
        Board(null, Claimed(), new ClaimOffered(Who.Id, OtherKey.Id))
            .And(OtherKey, Adult[0])
            .Refused(Accept(), Other, OrderWorld.Now, "VO-02", "ClaimNotVerified");
    }

    [Fact]
    public void nothing_is_offered_to_oneself_or_to_somebody_who_is_on_it_already()
    {
        Board(null, Claimed())
            .Refused(
                Offer() with
                {
                    To = Who,
                },
                OrderWorld.Volunteer,
                OrderWorld.Now,
                "OR-09",
                "OfferToOneself"
            );
        Board(OrderWorld.Placed(2), Claimed(), ClaimedByOther())
            .Refused(Offer(), OrderWorld.Volunteer, OrderWorld.Now, "OR-09", "OfferToHolder");
    }

    [Fact]
    public void an_offer_ends_with_the_place_and_is_only_for_whom_it_was_made()
    {
        var offer = new ClaimOffered(Who.Id, OtherKey.Id);
        var gone = Board(
            null,
            Claimed(),
            offer,
            new ClaimGivenBack(Who.Id, GiveBackReason.Ill, false)
        );
        gone.Refused(Accept(), Other, OrderWorld.Now, "OR-09", "OfferGone");
        Board(null, Claimed(), offer with { To = Guid.NewGuid() })
            .Refused(Accept(), Other, OrderWorld.Now, "OR-09", "OfferGone");
    }

    [Fact]
    public void the_station_approves_or_turns_down_once()
    {
        var waits = Board(null, Claimed(waits: true));

        Assert.Equal(
            [new ClaimApproved(Who.Id, OrderWorld.By)],
            waits.When(Approve(), OrderWorld.Worker, OrderWorld.Now).Events()
        );
        Assert.Equal(
            [
                new ClaimTurnedDown(Who.Id, TurnDownReason.DoneOtherwise, OrderWorld.By),
                new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.TurnedDown),
            ],
            waits.When(TurnDown(), OrderWorld.Worker, OrderWorld.Now).Events()
        );
        var answered = Board(null, Claimed());
        answered.Refused(Approve(), OrderWorld.Worker, OrderWorld.Now, "OR-07", "ClaimAnswered");
        answered.Refused(TurnDown(), OrderWorld.Worker, OrderWorld.Now, "OR-07", "ClaimAnswered");
        waits.Refused(Approve(), OrderWorld.Worker, After, "OR-07", "ClaimTimeOver");
        waits.Refused(
            TurnDown() with
            {
                Reason = (TurnDownReason)99,
            },
            OrderWorld.Worker,
            OrderWorld.Now,
            "OR-07",
            "ClaimReasonMissing"
        );
    }

    [Fact]
    public void another_station_and_another_township_do_not_answer()
    {
        var waits = Board(null, Claimed(waits: true));
        var stranger = OrderWorld.Worker with { Organisation = Guid.NewGuid() };
        var town = new Actor(
            Guid.NewGuid(),
            Role.TownshipOfficial,
            OrderWorld.County,
            Township: "440105002"
        );

        foreach (var actor in new[] { stranger, town })
        {
            Assert.Throws<NotInScopeException>(() => waits.When(Approve(), actor, OrderWorld.Now));
        }

        Assert.Throws<NotInScopeException>(() =>
            waits.When(Approve() with { Station = null }, OrderWorld.Worker, OrderWorld.Now)
        );
    }

    [Fact]
    public void staying_away_is_noted_after_the_time_and_taken_back_for_a_reason()
    {
        var held = Board(null, Claimed());
        Assert.Equal(
            [
                new VolunteerStayedAway(Who.Id, OrderWorld.By),
                new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.StayedAway),
            ],
            held.When(Away(), OrderWorld.Worker, After).Events()
        );
        held.Refused(Away(), OrderWorld.Worker, From, "OR-09", "StayedAwayTooEarly");
        var came = new VolunteerCheckedIn(Who.Id, From, PresenceProof.Station, OrderWorld.By);
        Board(null, Claimed(), came)
            .Refused(Away(), OrderWorld.Worker, After, "OR-09", "StayedAwayButCame");

        var noted = new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.StayedAway);
        Assert.Equal(
            [
                new StayingAwayExcused(Who.Id, GiveBackReason.Ill, OrderWorld.By),
                new PlaceExcused(OrderWorld.Key.Id),
            ],
            Board().And(Year(Who), noted).When(Excuse(), OrderWorld.Worker, After).Events()
        );
        Board().Refused(Excuse(), OrderWorld.Worker, After, "OR-09", "NothingToExcuse");
    }

    [Fact]
    public void the_first_who_fits_moves_up_who_has_no_room_stays_and_who_never_fits_leaves()
    {
        var third = Volunteer.KeyOf(Guid.NewGuid(), OrderWorld.County);
        var five = Enumerable.Range(1, 5).Select(day => (object)Held(From.AddDays(day), 2));
        object[] list = [.. new[] { Who, OtherKey, third }.Select(Waits)];

        var moved = Board(null, list)
            .And(Who, Adult[0])
            .And(Year(OtherKey), [.. five])
            .And(third, Adult)
            .When(MoveUp(Who, OtherKey, third), Actor.Portal(OrderWorld.County), OrderWorld.Now);

        Assert.Equal(
            [
                new WaitingLeft(Who.Id, "ClaimNotVerified"),
                new OrderClaimed(third.Id, third.Tenant, false, true, 2026),
            ],
            moved.Events().Where(e => e is not PlaceTaken)
        );
        Assert.Equal(Year(third), moved[^1].Stream);
    }

    [Fact]
    public void one_free_place_moves_one_up_and_none_moves_nobody()
    {
        object[] list = [Waits(Who), Waits(OtherKey)];
        var up = MoveUp(Who, OtherKey);

        var one = Board(null, list).When(up, Actor.Portal(OrderWorld.County), OrderWorld.Now);
        var none = Board(null, [ClaimedByOther(), Waits(Who)])
            .When(MoveUp(Who), Actor.Portal(OrderWorld.County), OrderWorld.Now);

        Assert.Equal(Who.Id, Assert.Single(one.Events().OfType<OrderClaimed>()).Volunteer);
        Assert.Empty(none);
    }

    [Fact]
    public void a_late_give_back_stays_noted_on_the_order_until_it_is_excused()
    {
        var back = Order
            .Start(OrderWorld.Placed())
            .Apply(OnBoard)
            .Apply(Claimed())
            .Apply(new ClaimGivenBack(Who.Id, GiveBackReason.Ill, true));

        Assert.Equal([new LetDown(Who.Id, Who.Tenant, 2026, false)], back.Now.LetDowns);
        Assert.Empty(
            back.Apply(
                new StayingAwayExcused(Who.Id, GiveBackReason.Ill, OrderWorld.By)
            ).Now.LetDowns
        );
    }

    private static GiveBackClaim Back() => new(OrderWorld.Key, Who, 2026, GiveBackReason.Ill);

    private static OfferClaim Offer() => new(OrderWorld.Key, Who, 2026, OtherKey, From, false);

    private static AcceptOffer Accept() => new(OrderWorld.Key, OtherKey, From, false, Who, 2026);

    private static ApproveClaim Approve() => new(OrderWorld.Key, OrderWorld.Station.Id, Who, 2026);

    private static TurnDownClaim TurnDown() =>
        new(OrderWorld.Key, OrderWorld.Station.Id, Who, 2026, TurnDownReason.DoneOtherwise);

    private static NoteStayedAway Away() => new(OrderWorld.Key, OrderWorld.Station.Id, Who, 2026);

    private static ExcuseStayedAway Excuse() =>
        new(OrderWorld.Key, OrderWorld.Station.Id, Who, 2026, GiveBackReason.Ill);

    private static WaitingJoined Waits(StreamKey who) => new(who.Id, who.Tenant);

    private static MoveUpWaiting MoveUp(params StreamKey[] waiting) =>
        new(OrderWorld.Key, From, [.. waiting.Select(key => new WaitingPerson(key, false))]);
}
