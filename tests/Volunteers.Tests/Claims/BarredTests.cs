using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using Xunit;
using static StationPortal.Volunteers.Tests.Claims.ClaimWorld;

namespace StationPortal.Volunteers.Tests.Claims;

/// <summary>What becomes of the places of somebody who may no longer serve.</summary>
public sealed class BarredTests
{
    private static readonly VolunteerSuspended Suspended = new(
        SuspensionReason.FalseHours,
        null,
        OrderWorld.By
    );

    private static readonly TakenPlace Place = new(Who.Id, Who.Tenant, false, Year: 2026);

    [Fact]
    public void the_place_of_somebody_suspended_is_free_again_and_nobody_is_blamed()
    {
        var freed = Board(null, Claimed())
            .And(Who, [.. Adult, Suspended])
            .When(
                new EndPlaceOfBarred(OrderWorld.Key, Place),
                Actor.Portal(OrderWorld.Province),
                OrderWorld.Now
            );

        Assert.Equal(
            [
                new ClaimTurnedDown(
                    Who.Id,
                    TurnDownReason.MayNotServe,
                    Actor.Portal(OrderWorld.Province).Holder
                ),
                new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.TurnedDown),
            ],
            freed.Events()
        );
    }

    [Fact]
    public void a_place_stays_with_whom_may_serve_and_with_whom_has_come_already()
    {
        var end = new EndPlaceOfBarred(OrderWorld.Key, Place);
        var portal = Actor.Portal(OrderWorld.Province);
        var came = new VolunteerCheckedIn(Who.Id, From, PresenceProof.Station, OrderWorld.By);

        Assert.Empty(Board(null, Claimed()).When(end, portal, OrderWorld.Now));
        Assert.Empty(
            Board(null, Claimed())
                .And(Who, [.. Adult, Suspended with { Reason = SuspensionReason.OwnWish }])
                .When(end, portal, OrderWorld.Now)
        );
        Assert.Empty(
            Board(null, Claimed(), came)
                .And(Who, [.. Adult, Suspended])
                .When(end, portal, OrderWorld.Now)
        );
    }

    [Fact]
    public void the_station_approves_nobody_whose_cover_ended_or_who_was_suspended_since_the_claim()
    {
        var risky = OrderWorld.Placed(1, Risky);
        var waits = Board(risky, Claimed(waits: true));
        var approve = new ApproveClaim(OrderWorld.Key, OrderWorld.Station.Id, Who, 2026);

        waits.Refused(approve, OrderWorld.Worker, OrderWorld.Now, "VO-12", "ClaimantNoLongerFits");
        Board(risky, Claimed(waits: true))
            .And(Who, [.. Adult, Insured(Day), Suspended])
            .Refused(approve, OrderWorld.Worker, OrderWorld.Now, "VO-16", "ClaimantNoLongerFits");
        Assert.Single(
            Board(risky, Claimed(waits: true))
                .And(Who, [.. Adult, Insured(Day)])
                .When(approve, OrderWorld.Worker, OrderWorld.Now)
        );
    }

    [Fact]
    public void somebody_suspended_sees_no_longer_whom_they_were_to_serve()
    {
        var look = new RevealServedPerson(
            OrderWorld.Key,
            Who,
            new StreamKey(OrderWorld.County, OrderWorld.Person),
            ["name"]
        );

        Assert.Single(Board(null, Claimed()).When(look, OrderWorld.Volunteer, OrderWorld.Now));
        Board(null, Claimed())
            .And(Who, [.. Adult, Suspended])
            .Refused(look, OrderWorld.Volunteer, OrderWorld.Now, "VO-16", "ClaimSuspended");
    }

    [Fact]
    public void a_second_volunteer_undoes_nothing_of_the_service_of_the_first()
    {
        var came = new VolunteerCheckedIn(Who.Id, From, PresenceProof.Station, OrderWorld.By);
        var serving = Order.Start(OrderWorld.Placed(2)).Apply(OnBoard).Apply(Claimed()).Apply(came);
        var joined = serving.Apply(ClaimedByOther());
        var back = new ClaimGivenBack(OtherKey.Id, GiveBackReason.Ill, false);
        var confirmed = new ServiceConfirmed(Who.Id, From, From.AddHours(1), 60, OrderWorld.By);

        Assert.Equal(OrderStatus.InService, joined.Now.Status);
        Assert.Equal(OrderStatus.InService, joined.Apply(back).Now.Status);
        Assert.Equal(OrderStatus.Done, joined.Apply(confirmed).Apply(back).Now.Status);
    }

    [Fact]
    public void an_order_that_is_opened_again_gets_another_code_at_the_door()
    {
        var reopened = Order
            .Start(OrderWorld.Placed())
            .Apply(new DoorCodeMade("old"))
            .Apply(new OrderReopened(ComplaintKind.Rude, null, [Who.Id], OrderWorld.Now));

        Assert.Null(reopened.Door);
    }

    [Fact]
    public void an_order_of_somebody_who_died_is_not_opened_again_by_a_complaint()
    {
        var done = Testing
            .Specification.Given(
                OrderWorld.Key,
                OrderWorld.Placed(),
                new OrderTakenOn(null, OrderWorld.By),
                new OrderDoneByStaff(OrderWorld.Now, 30, OrderOutcome.Done, null, OrderWorld.By)
            )
            .And(
                OrderWorld.Served,
                Orders.OrdersWorld.TakenUp,
                new PersonLetGo(LetGoReason.Died, ChinaTime.DateOf(OrderWorld.Now))
            );

        done.Refused(
            new ComplainAboutOrder(
                new OwnOrder(OrderWorld.Key),
                OrderWorld.Served,
                ComplaintKind.Rude,
                null
            ),
            OrderWorld.Official,
            OrderWorld.Now,
            "OR-16",
            "ComplaintForGone"
        );
    }
}
