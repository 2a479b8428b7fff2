using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class TakeOrderOnTests
{
    private static readonly TakeOrderOn AtStation = new(OrderKey, null, OrderWorld.Station.Id);
    private static readonly object TakenOn = new OrderTakenOn(Point.Id, PointWorker.Holder);

    [Fact]
    public void the_points_worker_a_leader_or_the_station_does_it_themselves()
    {
        Assert.Equal(
            [new OrderTakenOn(Point.Id, PointWorker.Holder)],
            Given(DownTo(GridLevel.Point))
                .When(new TakeOrderOn(OrderKey, Point.Id, null), PointWorker, Now)
                .Events()
        );
        Assert.Equal(
            [new OrderTakenOn(Area.Id, AreaLeader.Holder)],
            Given(DownTo(GridLevel.Point))
                .When(new TakeOrderOn(OrderKey, Area.Id, null), AreaLeader, Now)
                .Events()
        );
        Assert.Equal(
            [new OrderTakenOn(null, OrderWorld.Worker.Holder)],
            Given().When(AtStation, OrderWorld.Worker, Now).Events()
        );
    }

    [Fact]
    public void another_unit_or_station_cannot()
    {
        Assert.Throws<NotInScopeException>(() =>
            Given(DownTo(GridLevel.Area))
                .When(new TakeOrderOn(OrderKey, Point.Id, null), PointWorker, Now)
        );
        Assert.Throws<NotInScopeException>(() => Given().When(AtStation, OtherOperator, Now));
        Assert.Throws<NotInScopeException>(() =>
            Given().When(AtStation with { Station = null }, OrderWorld.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Given().When(new TakeOrderOn(OrderKey, null, null), PointWorker, Now)
        );
    }

    [Fact]
    public void what_needs_a_skill_is_not_for_grid_workers()
    {
        var nursing = OrderWorld.Shopping with { Skill = VolunteerSkill.Nursing };
        var qualified = OrderWorld.Shopping with { Doers = [Doer.Qualified] };

        Of(nursing, DownTo(GridLevel.Point))
            .Refused(
                new TakeOrderOn(OrderKey, Point.Id, null),
                PointWorker,
                Now,
                "OR-01",
                "ItemNotForStaff"
            );
        Of(qualified).Refused(AtStation, OrderWorld.Worker, Now, "OR-01", "ItemNotForStaff");
    }

    [Fact]
    public void after_a_complaint_another_does_it() =>
        Given([
                new OrderReopened(
                    ComplaintKind.DoneBadly,
                    null,
                    [OrderWorld.Worker.Account],
                    Now.AddDays(2)
                ),
            ])
            .Refused(AtStation, OrderWorld.Worker, Now, "OR-13", "DoneByAnother");

    [Fact]
    public void what_a_volunteer_claimed_or_another_took_on_is_not_taken_on()
    {
        var forTwo = OrderWorld.Placed(2);
        GridOnly()
            .And(
                OrderKey,
                [
                    forTwo,
                    .. DownTo(GridLevel.Point),
                    new OrderPutOnBoard(Now, OrderWorld.By),
                    new OrderClaimed(Guid.NewGuid(), OrderWorld.Province, Waits: false),
                ]
            )
            .Refused(
                new TakeOrderOn(OrderKey, Point.Id, null),
                PointWorker,
                Now,
                "OR-06",
                "RouteClaimed"
            );
        Given([.. DownTo(GridLevel.Point), TakenOn])
            .Refused(AtStation, OrderWorld.Worker, Now, null, "RouteTakenOn");
    }

    [Fact]
    public void who_took_it_on_tells_what_they_did()
    {
        var did = new DoOrderByStaff(OrderKey, Now.AddHours(-1), 40, OrderOutcome.Done, null);
        var given = Given([.. DownTo(GridLevel.Point), TakenOn]);

        Assert.Equal(
            [
                new OrderDoneByStaff(
                    Now.AddHours(-1),
                    40,
                    OrderOutcome.Done,
                    null,
                    PointWorker.Holder
                ),
            ],
            given.When(did, PointWorker, Now).Events()
        );
        Assert.Throws<NotInScopeException>(() => given.When(did, GroupLeader, Now));
        given.Refused(did with { At = Now.AddMinutes(1) }, PointWorker, Now, null, "DoneInFuture");
        given.Refused(did with { At = Now.AddDays(-32) }, PointWorker, Now, null, "DoneLongAgo");
        given.Refused(did with { Minutes = 0 }, PointWorker, Now, null, "DoneMinutes");
        given.Refused(
            did with
            {
                Outcome = OrderOutcome.NotDone,
            },
            PointWorker,
            Now,
            null,
            "DoneNeedsNote"
        );
        Given([
                .. DownTo(GridLevel.Point),
                TakenOn,
                new OrderDoneByStaff(Now, 1, OrderOutcome.Done, null, PointWorker.Holder),
            ])
            .Refused(did, PointWorker, Now, null, "RouteDone");
    }

    [Fact]
    public void who_cannot_do_it_after_all_gives_it_back()
    {
        var back = new SendBackUp(OrderKey, Point.Id, null, SendBackReason.NobodyFree);
        var colleague = new OrderTakenOn(Point.Id, Stranger.Holder);

        Assert.Single(Given([.. DownTo(GridLevel.Point), TakenOn]).When(back, PointWorker, Now));
        Given([.. DownTo(GridLevel.Point), colleague])
            .Refused(back, PointWorker, Now, null, "OrderNotTakenOnByYou");
        Given([new OrderTakenOn(null, OrderWorld.Manager.Holder)])
            .Refused(
                new SendBackUp(OrderKey, null, OrderWorld.Station.Id, SendBackReason.Other),
                OrderWorld.Worker,
                Now,
                null,
                "OrderNotTakenOnByYou"
            );
    }
}
