using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class RelayOrderTests
{
    private static readonly SendToGrid Send = new(
        OrderKey,
        OrderWorld.Village,
        OrderWorld.Station.Id
    );

    [Fact]
    public void an_order_goes_village_area_group_point_with_a_limit_at_each()
    {
        var sent = Given().When(Send, OrderWorld.Worker, Now).Events();
        var relayed = Given(DownTo(GridLevel.Village))
            .When(new RelayOrder(OrderKey, VillageUnit.Id, Area.Id), VillageLeader, Now)
            .Events();
        var last = Given(DownTo(GridLevel.Group))
            .When(new RelayOrder(OrderKey, Group.Id, Point.Id), GroupLeader, Now)
            .Events();

        Assert.Equal(
            [
                (VillageUnit.Id, GridLevel.Village, null, Now.AddHours(4)),
                (Area.Id, GridLevel.Area, VillageUnit.Id, Now.AddHours(4)),
                (Point.Id, GridLevel.Point, (Guid?)Group.Id, Now.AddHours(8)),
            ],
            sent.Concat(relayed)
                .Concat(last)
                .Cast<OrderRelayed>()
                .Select(e => (e.Unit, e.Level, e.From, e.Due))
        );
    }

    [Fact]
    public void what_is_urgent_waits_an_hour_at_most()
    {
        var urgent = OrderWorld.Placed() with { Urgency = Urgency.AtOnce };

        var sent = GridOnly()
            .And(OrderKey, urgent)
            .When(Send with { Station = null }, Township, Now);

        Assert.Equal(Now.AddHours(1), ((OrderRelayed)sent[0].Event).Due);
    }

    [Fact]
    public void county_township_and_the_stations_operator_send_and_nobody_else()
    {
        Assert.Single(Given().When(Send, OrderWorld.Official, Now));
        Assert.Single(Given().When(Send, Township, Now));
        Assert.Single(Given().When(Send, OrderWorld.Manager, Now));
        foreach (var other in new[] { OtherTownship, OtherOperator, VillageLeader })
        {
            Assert.Throws<NotInScopeException>(() => Given().When(Send, other, Now));
        }

        Assert.Throws<NotInScopeException>(() =>
            Given().When(Send with { Village = "440105001003" }, OrderWorld.Official, Now)
        );
    }

    [Fact]
    public void a_village_without_a_grid_gets_nothing_and_what_is_in_the_grid_is_not_sent_again()
    {
        Given()
            .And(VillageUnit, Opened(GridLevel.Village, null), new GridUnitClosed())
            .Refused(Send, OrderWorld.Worker, Now, "OR-04", "VillageHasNoGrid");
        Given(DownTo(GridLevel.Area))
            .Refused(Send, OrderWorld.Worker, Now, "OR-04", "OrderIsInGrid");
    }

    [Fact]
    public void no_unit_between_is_passed_over()
    {
        Given(DownTo(GridLevel.Village))
            .Refused(
                new RelayOrder(OrderKey, VillageUnit.Id, Group.Id),
                VillageLeader,
                Now,
                "OR-04",
                "RelaySkipsUnit"
            );
        Given(DownTo(GridLevel.Village))
            .And(Point, Opened(GridLevel.Point, VillageUnit.Id))
            .Refused(
                new RelayOrder(OrderKey, VillageUnit.Id, Point.Id),
                VillageLeader,
                Now,
                "OR-04",
                "RelaySkipsLevel"
            );
    }

    [Fact]
    public void a_level_without_units_is_skipped_and_that_is_recorded()
    {
        var relayed = Given(DownTo(GridLevel.Village))
            .And(
                VillageUnit,
                Opened(GridLevel.Village, null),
                new GridBranchJoined(Point.Id, GridLevel.Point),
                new GridPostFilled(VillageLeader.Account)
            )
            .And(Point, Opened(GridLevel.Point, VillageUnit.Id))
            .When(new RelayOrder(OrderKey, VillageUnit.Id, Point.Id), VillageLeader, Now);

        Assert.Equal([GridLevel.Area, GridLevel.Group], ((OrderRelayed)relayed[0].Event).Skipped);
    }

    [Fact]
    public void only_who_holds_a_unit_that_had_the_order_relays_it()
    {
        var relay = new RelayOrder(OrderKey, Area.Id, Group.Id);
        foreach (var other in new[] { Stranger, VillageLeader, GroupLeader })
        {
            Assert.Throws<NotInScopeException>(() =>
                Given(DownTo(GridLevel.Area)).When(relay, other, Now)
            );
        }

        Assert.Throws<NotInScopeException>(() =>
            Given(DownTo(GridLevel.Village)).When(relay, AreaLeader, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Given(DownTo(GridLevel.Village))
                .When(new RelayOrder(OrderKey, VillageUnit.Id, OtherVillage.Id), VillageLeader, Now)
        );
        Given(DownTo(GridLevel.Group)).Refused(relay, AreaLeader, Now, null, "OrderIsThere");
    }

    [Fact]
    public void a_deputy_relays_for_the_leader()
    {
        var deputy = Stranger with { DeputyFor = AreaLeader.Account };

        var relayed = Given(DownTo(GridLevel.Area))
            .When(new RelayOrder(OrderKey, Area.Id, Group.Id), deputy, Now);

        Assert.Equal(deputy.Holder, ((OrderRelayed)relayed[0].Event).By);
    }

    [Fact]
    public void a_closed_unit_gets_no_order() =>
        Given(DownTo(GridLevel.Group))
            .And(Point, Opened(GridLevel.Point, Group.Id), new GridUnitClosed())
            .Refused(
                new RelayOrder(OrderKey, Group.Id, Point.Id),
                GroupLeader,
                Now,
                "OR-04",
                "GridUnitIsClosed"
            );

    [Fact]
    public void what_somebody_does_already_is_relayed_no_more()
    {
        Given([.. DownTo(GridLevel.Group), new OrderTakenOn(Group.Id, GroupLeader.Holder)])
            .Refused(
                new RelayOrder(OrderKey, Group.Id, Point.Id),
                GroupLeader,
                Now,
                null,
                "RouteTakenOn"
            );
        Given([
                .. DownTo(GridLevel.Group),
                new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By),
            ])
            .Refused(
                new RelayOrder(OrderKey, Group.Id, Point.Id),
                GroupLeader,
                Now,
                null,
                "RouteCancelled"
            );
    }

    [Fact]
    public void an_order_goes_back_to_the_unit_that_gave_it_and_from_the_village_to_the_station()
    {
        var back = Given(DownTo(GridLevel.Point))
            .When(new SendBackUp(OrderKey, Point.Id, null, SendBackReason.NotMet), PointWorker, Now)
            .Events();
        var top = Given(DownTo(GridLevel.Village))
            .When(
                new SendBackUp(OrderKey, VillageUnit.Id, null, SendBackReason.NeedsSkill),
                VillageLeader,
                Now
            )
            .Events();

        Assert.Equal(
            [(Point.Id, (Guid?)Group.Id, Now.AddHours(4)), (VillageUnit.Id, null, Now.AddHours(8))],
            back.Concat(top)
                .Cast<OrderSentBackUp>()
                .Select(e => (e.From.GetValueOrDefault(), e.To, e.Due))
        );
    }

    [Fact]
    public void only_the_unit_that_has_it_gives_it_back() =>
        Given(DownTo(GridLevel.Point))
            .Refused(
                new SendBackUp(OrderKey, Group.Id, null, SendBackReason.Other),
                GroupLeader,
                Now,
                "OR-04",
                "OrderIsElsewhere"
            );
}
