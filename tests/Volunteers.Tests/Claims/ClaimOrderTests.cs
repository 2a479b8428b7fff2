using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Claims.ClaimWorld;

namespace StationPortal.Volunteers.Tests.Claims;

public sealed class ClaimOrderTests
{
    [Fact]
    public void who_fits_has_the_place_at_once_and_their_year_holds_it()
    {
        var won = Board().When(Claim(), OrderWorld.Volunteer, OrderWorld.Now);

        Assert.Equal((OrderWorld.Key, (object)Claimed()), (won[0].Stream, won[0].Event));
        Assert.Equal(Year(Who), won[1].Stream);
        Assert.Equal(From, Assert.IsType<PlaceTaken>(won[1].Event).From);
    }

    [Fact]
    public void a_risk_item_waits_for_the_station()
    {
        var won = Board(OrderWorld.Placed(1, Risky))
            .And(Who, [.. Adult, Insured(Day)])
            .When(Claim(), OrderWorld.Volunteer, OrderWorld.Now);

        Assert.True(Assert.IsType<OrderClaimed>(won[0].Event).Waits);
    }

    [Fact]
    public void who_comes_late_is_told_that_it_is_taken()
    {
        Refused(Board(null, ClaimedByOther()), "ClaimTaken");
    }

    [Fact]
    public void nobody_has_two_places_on_one_order()
    {
        Refused(Board(OrderWorld.Placed(2), Claimed()), "ClaimTwice");
    }

    [Fact]
    public void a_closed_a_cancelled_or_a_done_order_cannot_be_claimed()
    {
        Refused(Board(null, new OrderClosed(OrderWorld.By)), "ClaimOver");
        var cancelled = new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By);
        Refused(Board(null, cancelled), "ClaimOver");
    }

    [Fact]
    public void an_order_that_staff_took_on_or_that_left_the_board_cannot_be_claimed()
    {
        Refused(Board(null, new OrderTakenOn(null, OrderWorld.By)), "ClaimNotOnBoard");
        Refused(Board(null, new OrderTakenOffBoard(OrderWorld.By)), "ClaimNotOnBoard");
    }

    [Fact]
    public void an_order_whose_time_has_passed_cannot_be_claimed()
    {
        var late = OrderWorld.Placed().Until;
        Board().Refused(Claim(), OrderWorld.Volunteer, late, "OR-06", "ClaimPast");
    }

    [Fact]
    public void an_order_that_moved_into_another_year_is_shown_again_first()
    {
        var claim = Claim() with { From = From.AddYears(-1) };
        Board().Refused(claim, OrderWorld.Volunteer, OrderWorld.Now, "OR-06", "ClaimTimeChanged");
    }

    [Fact]
    public void nobody_claims_for_another_or_in_another_province_or_what_is_not_there()
    {
        NotThere(Claim() with { Who = OtherKey }, OrderWorld.Volunteer);
        NotThere(
            Claim() with
            {
                Stream = OrderWorld.Key with { Id = Guid.NewGuid() },
            },
            OrderWorld.Volunteer
        );
        var away = OrderWorld.Volunteer with { Region = "530199" };
        NotThere(Claim() with { Who = Volunteer.KeyOf(away) }, away);
    }

    [Fact]
    public void who_comes_late_may_wait_even_with_no_room_today()
    {
        var five = Enumerable.Range(1, 5).Select(day => (object)Held(From.AddDays(day), 2));
        var taken = Board(null, ClaimedByOther()).And(Year(Who), [.. five]);

        var waits = taken.When(Claim(wait: true), OrderWorld.Volunteer, OrderWorld.Now);
        var joined = taken.When(Join(), OrderWorld.Volunteer, OrderWorld.Now);

        Assert.Equal(new WaitingJoined(Who.Id, Who.Tenant), waits[0].Event);
        Assert.Equal(new PlaceHopedFor(OrderWorld.Key.Id, OrderWorld.County), waits[1].Event);
        Assert.Equal(waits.Events(), joined.Events());
    }

    [Fact]
    public void who_may_never_do_it_does_not_wait_and_nobody_waits_twice_or_for_a_free_place()
    {
        void No(Testing.Specification given, string rule, string code) =>
            given.Refused(Join(), OrderWorld.Volunteer, OrderWorld.Now, rule, code);

        No(Board(null, ClaimedByOther()).And(Who, Adult[0]), "VO-02", "ClaimNotVerified");
        No(Board(), "OR-08", "WaitingNotNeeded");
        No(Board(OrderWorld.Placed(2), Claimed()), "OR-06", "ClaimTwice");
        var waits = new WaitingJoined(Who.Id, Who.Tenant);
        No(Board(null, ClaimedByOther(), waits), "OR-08", "WaitingTwice");
    }

    [Fact]
    public void who_waits_may_leave_the_list_and_who_does_not_cannot()
    {
        var leave = new LeaveWaiting(OrderWorld.Key, Who);
        var waits = new WaitingJoined(Who.Id, Who.Tenant);

        Assert.Equal(
            [new WaitingLeft(Who.Id, null)],
            Board(null, ClaimedByOther(), waits)
                .When(leave, OrderWorld.Volunteer, OrderWorld.Now)
                .Events()
        );
        Board().Refused(leave, OrderWorld.Volunteer, OrderWorld.Now, "OR-08", "WaitingNot");
    }

    private static JoinWaiting Join() => new(OrderWorld.Key, Who, From, false);

    private static void Refused(Testing.Specification given, string code) =>
        given.Refused(Claim(), OrderWorld.Volunteer, OrderWorld.Now, "OR-06", code);

    private static void NotThere(ClaimOrder claim, Actor actor) =>
        Assert.Throws<NotInScopeException>(() => Board().When(claim, actor, OrderWorld.Now));
}
