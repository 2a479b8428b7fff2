using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Orders;

public sealed class PlaceOrderTests
{
    private static readonly DateTimeOffset Now = OrderWorld.Now;

    [Fact]
    public void an_order_takes_the_item_as_the_menu_has_it_and_where_the_person_lives()
    {
        var placed = Placing(Wanted);

        Assert.Equal(OrderWorld.Shopping, placed.Item);
        Assert.Equal((1, OrderWorld.Village), (placed.MenuVersion, placed.Village));
        Assert.Equal((OrderWorld.Person, OrderWorld.Station.Id), (placed.Person, placed.Station));
        Assert.Matches("^20260302-[0-9A-F]{6}$", placed.Number);
    }

    [Fact]
    public void it_is_due_by_the_hours_of_urgency_or_item_whichever_is_sooner_and_never_before_the_time_asked_for()
    {
        var soon = new OrderTime(Now, Now.AddHours(2));

        Assert.Equal(Now.AddHours(48), Placing(Wanted with { Time = soon }).Due);
        Assert.Equal(
            Now.AddHours(24),
            Placing(Wanted with { Time = soon, Urgency = Urgency.AtOnce }).Due
        );
        Assert.Equal(Wednesday.Until, Placing(Wanted).Due);
    }

    [Fact]
    public void somebody_has_it_by_the_hours_of_the_urgency_or_it_climbs() =>
        Assert.Equal(Now.AddHours(24), Placing(Wanted).AssignBy);

    [Theory]
    [InlineData(LetGoReason.Died, "OrderForDead")]
    [InlineData(LetGoReason.MovedAway, "OrderForMoved")]
    [InlineData(LetGoReason.NoLongerNeeded, "OrderForLetGo")]
    public void nothing_is_ordered_for_somebody_who_is_gone(LetGoReason reason, string code) =>
        Open(new PersonLetGo(reason, new(2026, 3, 1)))
            .Refused(Place, OrderWorld.Worker, Now, "OR-16", code);

    [Fact]
    public void nothing_is_ordered_for_somebody_whose_data_were_erased() =>
        Open(new PersonForgotten(new(2026, 3, 1)))
            .Refused(Place, OrderWorld.Worker, Now, "PD-08", "PersonErased");

    [Fact]
    public void somebody_who_came_back_orders_again() =>
        Assert.Single(
            Open(
                    new PersonLetGo(LetGoReason.MovedAway, new(2026, 2, 20)),
                    TakenUp with
                    {
                        At = Now.AddDays(-3),
                    }
                )
                .When(Place, OrderWorld.Worker, Now)
        );

    [Fact]
    public void another_stations_and_another_townships_people_do_not_exist()
    {
        Assert.Throws<NotInScopeException>(() => Open().When(Place, Stranger, Now));
        Assert.Throws<NotInScopeException>(() =>
            Open().When(Place, TownshipOfficial with { Township = "440105002" }, Now)
        );
        Assert.Single(Open().When(Place, TownshipOfficial, Now));
        Assert.Single(Open().When(Place, OrderWorld.Official, Now));
    }

    [Fact]
    public void people_of_a_closed_station_order_from_the_county_and_no_longer_from_its_operator()
    {
        var closed = Open()
            .And(OrderWorld.Station, Opened, new StationClosed(new(2026, 3, 1), "示例"));

        closed.Refused(Place, OrderWorld.Worker, Now, "PD-03", "PeopleOfClosedStation");
        var placed = (OrderPlaced)Assert.Single(closed.When(Place, OrderWorld.Official, Now)).Event;
        Assert.Null(placed.Station);
    }

    [Fact]
    public void a_second_press_places_nothing() =>
        Open()
            .And(OrderWorld.Key, OrderWorld.Placed())
            .Refused(Place, OrderWorld.Worker, Now, null, "OrderIsPlaced");

    [Fact]
    public void without_a_menu_nothing_is_ordered() =>
        Open()
            .And(Menu.KeyOf(OrderWorld.County))
            .Refused(Place, OrderWorld.Worker, Now, "OR-01", "NoMenuInForce");

    [Fact]
    public void what_is_not_on_the_menu_is_not_ordered() =>
        Refused(Wanted with { Item = "Z99" }, "OR-01", "ItemNotOnMenu");

    [Fact]
    public void an_item_that_does_not_fit_the_person_is_refused_until_their_group_is_told()
    {
        var place = Place with { Wanted = Wanted with { Item = Company.Code } };

        Open().Refused(place, OrderWorld.Worker, Now, "OR-01", "ItemDoesNotFit");
        Assert.Single(
            Open()
                .And(
                    Orderer.KeyOf(OrderWorld.Served),
                    new NeedGroupsTold(OrderWorld.Served.Id, [NeedGroup.LivingAlone], OrderWorld.By)
                )
                .When(place, OrderWorld.Worker, Now)
        );
    }

    [Fact]
    public void who_orders_for_another_says_what_they_are_to_them_and_how_the_person_agreed()
    {
        Refused(
            Wanted with
            {
                Proxy = new(ProxyRelation.Neighbour, null),
            },
            "OR-02",
            "ProxyWithoutConsent"
        );
        Refused(
            Wanted with
            {
                Proxy = new(null, ConsentWay.ByPhone),
            },
            "OR-02",
            "ProxyWithoutRelation"
        );
        Refused(
            Wanted with
            {
                Proxy = new(ProxyRelation.Family, ConsentWay.ByGuardian),
            },
            "OR-02",
            "ConsentOfGuardian"
        );
        Assert.Equal(
            new ProxyOrder(ProxyRelation.Guardian, ConsentWay.ByGuardian),
            Placing(
                Wanted with
                {
                    Proxy = new(ProxyRelation.Guardian, ConsentWay.ByGuardian),
                }
            ).Proxy
        );
    }

    [Fact]
    public void a_time_that_is_over_ends_early_is_too_long_or_too_far_is_refused()
    {
        Refused(At(-3, -1), "OR-03", "OrderTimeOver");
        Refused(At(5, 4), "OR-03", "OrderTimeEndsEarly");
        Refused(At(5, 30), "OR-03", "OrderTimeTooLong");
        Refused(At(24 * 91, 24 * 91 + 1), "OR-03", "OrderTimeFar");
    }

    [Fact]
    public void what_is_wanted_at_once_begins_within_its_hours() =>
        Refused(At(25, 26) with { Urgency = Urgency.AtOnce }, "OR-03", "OrderNotAtOnce");

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void an_order_takes_one_to_twenty_people(int places) =>
        Refused(Wanted with { Places = places }, "OR-01", "OrderPlaces");

    [Theory]
    [InlineData(OrderChannel.OwnLink)]
    [InlineData(OrderChannel.FollowUp)]
    [InlineData(OrderChannel.SafetyCheck)]
    public void the_portals_own_channels_are_nobody_elses(OrderChannel channel)
    {
        var place = Place with { Wanted = Wanted with { Channel = channel } };

        Assert.Throws<NotInScopeException>(() => Open().When(place, OrderWorld.Official, Now));
        Assert.Single(Open().When(place, Actor.Portal(OrderWorld.County), Now));
    }

    [Fact]
    public void a_grid_worker_orders_for_the_village_in_which_they_hold_a_unit_and_for_no_other()
    {
        var place = Place with { Unit = VillageGrid.Unit };

        Assert.Single(
            VillageGrid.Held(Open(), OrderWorld.Village).When(place, VillageGrid.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            VillageGrid.Held(Open(), "440105001009").When(place, VillageGrid.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            VillageGrid
                .Held(Open(), OrderWorld.Village)
                .When(place, VillageGrid.Worker with { Account = Guid.NewGuid() }, Now)
        );
        Assert.Throws<NotInScopeException>(() => Open().When(Place, VillageGrid.Worker, Now));
    }

    [Fact]
    public void groups_are_told_by_who_looks_after_the_person_and_kept_once()
    {
        var tell = new TellNeedGroups(
            OrderWorld.Served,
            OrderWorld.Station,
            [NeedGroup.Disabled, NeedGroup.LivingAlone, NeedGroup.Disabled]
        );
        var told = (NeedGroupsTold)Assert.Single(Open().When(tell, OrderWorld.Worker, Now)).Event;

        Assert.Equal([NeedGroup.LivingAlone, NeedGroup.Disabled], told.Groups);
        Assert.Empty(
            Open().And(Orderer.KeyOf(OrderWorld.Served), told).When(tell, OrderWorld.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() => Open().When(tell, Stranger, Now));
        Open(new PersonLetGo(LetGoReason.Died, new(2026, 3, 1)))
            .Refused(tell, OrderWorld.Worker, Now, null, "PersonIsLetGo");
    }

    private static WantedOrder At(int fromHours, int untilHours) =>
        Wanted with
        {
            Time = new(Now.AddHours(fromHours), Now.AddHours(untilHours)),
        };

    private static OrderPlaced Placing(WantedOrder wanted) =>
        (OrderPlaced)
            Assert
                .Single(Open().When(Place with { Wanted = wanted }, OrderWorld.Worker, Now))
                .Event;

    private static void Refused(WantedOrder wanted, string rule, string code) =>
        Open().Refused(Place with { Wanted = wanted }, OrderWorld.Worker, Now, rule, code);
}
