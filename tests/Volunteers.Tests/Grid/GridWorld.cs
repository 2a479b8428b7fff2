using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests.Grid;

/// <summary>The grid of the village of <see cref="OrderWorld"/>: village, area, group and point, each with a leader, and an order from there.</summary>
internal static class GridWorld
{
    public static readonly StreamKey OrderKey = OrderWorld.Key;
    public static readonly StreamKey VillageUnit = GridUnit.KeyOf(OrderWorld.Village);
    public static readonly StreamKey Area = Unit(2);
    public static readonly StreamKey Group = Unit(3);
    public static readonly StreamKey Point = Unit(4);
    public static readonly StreamKey OtherVillage = GridUnit.KeyOf("440105001003");

    public static readonly Actor VillageLeader = Worker(1);
    public static readonly Actor AreaLeader = Worker(2);
    public static readonly Actor GroupLeader = Worker(3);
    public static readonly Actor PointWorker = Worker(4);
    public static readonly Actor Stranger = Worker(9);
    public static readonly Actor Township = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        OrderWorld.County,
        Township: OrderWorld.Township
    );
    public static readonly Actor OtherTownship = Township with { Township = "440105002" };
    public static readonly Actor OtherOperator = OrderWorld.Worker with
    {
        Organisation = Guid.NewGuid(),
    };

    public static DateTimeOffset Now => OrderWorld.Now;

    /// <summary>The order with the whole chain and its station.</summary>
    public static Specification Given(params object[] more) => Of(null, more);

    /// <summary>The same with another item.</summary>
    public static Specification Of(MenuItem? item, params object[] more) =>
        GridOnly()
            .And(OrderKey, [OrderWorld.Placed(item: item), .. more])
            .And(
                OrderWorld.Station,
                new StationOpened(
                    "Example",
                    OrderWorld.Township,
                    StationOrigin.Contract,
                    Guid.NewGuid(),
                    OrderWorld.Operator,
                    "Example",
                    new DateOnly(2026, 1, 1),
                    null,
                    null
                )
            );

    public static Specification GridOnly() =>
        Specification
            .Given(
                VillageUnit,
                Opened(GridLevel.Village, null),
                new GridBranchJoined(Area.Id, GridLevel.Area),
                new GridPostFilled(VillageLeader.Account)
            )
            .And(
                Area,
                Opened(GridLevel.Area, VillageUnit.Id),
                new GridBranchJoined(Group.Id, GridLevel.Group),
                new GridPostFilled(AreaLeader.Account)
            )
            .And(
                Group,
                Opened(GridLevel.Group, Area.Id),
                new GridBranchJoined(Point.Id, GridLevel.Point),
                new GridPostFilled(GroupLeader.Account)
            )
            .And(Point, Opened(GridLevel.Point, Group.Id), new GridPostFilled(PointWorker.Account))
            .And(
                OtherVillage,
                new GridUnitOpened(GridLevel.Village, "440105001003", null, "Other")
            );

    public static GridUnitOpened Opened(GridLevel level, Guid? parent) =>
        new(level, OrderWorld.Village, parent, $"{level}");

    /// <summary>The order went down to this level.</summary>
    public static object[] DownTo(GridLevel level) =>
        [
            .. new[] { VillageUnit, Area, Group, Point }
                .Take((int)level)
                .Select(
                    (unit, at) =>
                        new OrderRelayed(
                            unit.Id,
                            (GridLevel)(at + 1),
                            at == 0 ? null : new[] { VillageUnit, Area, Group, Point }[at - 1].Id,
                            Now.AddHours(4),
                            OrderWorld.By,
                            []
                        )
                ),
        ];

    public static IEnumerable<object> Events(this IReadOnlyList<Change> changes) =>
        changes.Select(change => change.Event);

    private static Actor Worker(int no) =>
        new(
            new Guid($"01970000-0000-7000-8000-0000000000a{no}"),
            Role.GridWorker,
            OrderWorld.County
        );

    private static StreamKey Unit(int no) =>
        new(OrderWorld.County, new Guid($"01970000-0000-7000-8000-0000000000e{no}"));
}
