using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests.Orders;

/// <summary>A station with one person, a menu in force, and an order that can be placed for them.</summary>
internal static class OrdersWorld
{
    public static readonly Actor Stranger = new(
        Guid.NewGuid(),
        Role.SocialWorker,
        OrderWorld.County,
        Guid.NewGuid()
    );

    public static readonly Actor TownshipOfficial = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        OrderWorld.County,
        Township: OrderWorld.Township
    );

    public static readonly StationOpened Opened = new(
        "示例社工站",
        OrderWorld.Township,
        StationOrigin.TakenOver,
        null,
        OrderWorld.Operator,
        "示例社工中心",
        new(2026, 1, 1),
        null,
        null
    );

    public static readonly PersonTakenUp TakenUp = new(
        OrderWorld.Person,
        OrderWorld.Station.Id,
        OrderWorld.Village,
        VisitClass.Key,
        new(2026, 2, 2),
        OrderWorld.Now.AddDays(-20),
        OrderWorld.Now.AddDays(10)
    );

    /// <summary>For people who live alone only.</summary>
    public static readonly MenuItem Company = OrderWorld.Shopping with
    {
        Code = "G01",
        Title = "Company",
        Groups = [NeedGroup.LivingAlone],
    };

    public static readonly OrderTime Wednesday = new(
        OrderWorld.Now.AddDays(2),
        OrderWorld.Now.AddDays(2).AddHours(2)
    );

    public static readonly WantedOrder Wanted = new(
        OrderWorld.Shopping.Code,
        OrderChannel.Visit,
        Urgency.InStages,
        Wednesday
    );

    public static readonly PlaceOrder Place = new(
        OrderWorld.Key,
        OrderWorld.Served,
        OrderWorld.Station,
        Wanted
    );

    /// <summary>The order, by the station's people.</summary>
    public static readonly OwnOrder Own = new(OrderWorld.Key, OrderWorld.Station);

    /// <summary>Station, person and menu, without any order.</summary>
    public static Specification Open(params object[] later) =>
        Specification
            .Given(OrderWorld.Station, Opened)
            .And(OrderWorld.Served, [TakenUp, .. later])
            .And(
                Menu.KeyOf(OrderWorld.County),
                new MenuDrafted(1),
                new MenuItemSet(OrderWorld.Shopping),
                new MenuItemSet(Company),
                new MenuPublished(1, new(2026, 1, 1), OrderWorld.By)
            );

    /// <summary>With the order placed, and what happened to it since.</summary>
    public static Specification Placed(params object[] later) =>
        Open().And(OrderWorld.Key, [OrderWorld.Placed(), .. later]);

    /// <summary>With the order done by the station's worker.</summary>
    public static Specification Done(params object[] later) =>
        Placed([
            new OrderTakenOn(null, OrderWorld.By),
            new OrderDoneByStaff(OrderWorld.Now, 30, OrderOutcome.Done, null, OrderWorld.By),
            .. later,
        ]);

    /// <summary>With everything but the closing.</summary>
    public static object[] Asked =>
        [
            new OrderRated(5, [], [], null, false, RatingWay.Phone),
            new OrderFedBack(FollowUpWay.Phone, OrderOutcome.Done, OrderWorld.By),
        ];
}

/// <summary>A grid worker who holds a village's unit.</summary>
internal static class VillageGrid
{
    public static readonly StreamKey Unit = GridUnit.KeyOf(OrderWorld.Village);
    public static readonly Actor Worker = new(Guid.NewGuid(), Role.GridWorker, OrderWorld.County);

    public static Specification Held(Specification given, string village) =>
        given.And(
            Unit,
            new GridUnitOpened(GridLevel.Village, village, null, "示例网格"),
            new GridPostFilled(Worker.Account)
        );
}
