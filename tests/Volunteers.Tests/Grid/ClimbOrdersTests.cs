using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class ClimbOrdersTests
{
    private static readonly Actor Portal = Actor.Portal(OrderWorld.County);
    private static readonly Dictionary<Guid, GridPlace> Units = new()
    {
        [VillageUnit.Id] = new(GridLevel.Village, null),
        [Area.Id] = new(GridLevel.Area, VillageUnit.Id),
        [Group.Id] = new(GridLevel.Group, Area.Id),
        [Point.Id] = new(GridLevel.Point, Group.Id),
    };

    [Fact]
    public void silence_climbs_level_by_level_to_the_county_and_stays_there()
    {
        Assert.Equal(
            [
                (Point.Id, ClimbLevel.Group, Group.Id),
                (Group.Id, ClimbLevel.Area, Area.Id),
                (Area.Id, ClimbLevel.Village, VillageUnit.Id),
                (VillageUnit.Id, ClimbLevel.Station, null),
                (null, ClimbLevel.Township, null),
                ((Guid?)null, ClimbLevel.County, (Guid?)null),
            ],
            Ladder(DownTo(GridLevel.Point)).Select(e => (e.Silent, e.To, e.Unit))
        );
    }

    [Fact]
    public void the_board_and_third_parties_climb_to_the_station_first()
    {
        ClimbLevel[] steps = [ClimbLevel.Station, ClimbLevel.Township, ClimbLevel.County];
        Assert.Equal(
            steps,
            Ladder(new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By)).Select(e => e.To)
        );
        Assert.Equal(steps, Ladder(HandedOut()).Select(e => e.To));
        Assert.Equal(
            steps,
            Ladder(
                    new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By),
                    new OrderClaimed(Guid.NewGuid(), OrderWorld.Province, Waits: false)
                )
                .Select(e => e.To)
        );
    }

    [Fact]
    public void what_the_station_leaves_lying_climbs_to_the_township()
    {
        ClimbLevel[] steps = [ClimbLevel.Township, ClimbLevel.County];
        Assert.Equal(steps, Ladder().Select(e => e.To));
        Assert.Equal(steps, Ladder(new OrderTakenOn(null, OrderWorld.By)).Select(e => e.To));
    }

    [Fact]
    public void what_somebody_took_on_climbs_when_it_is_not_done_in_time()
    {
        object[] taken =
        [
            .. DownTo(GridLevel.Point),
            new OrderTakenOn(Point.Id, PointWorker.Holder),
        ];

        Assert.Equal(OrderWorld.Placed().Due, Row(taken).Clock);
        Assert.Equal(
            (Point.Id, ClimbLevel.Group),
            (Ladder(taken)[0].Silent.GetValueOrDefault(), Ladder(taken)[0].To)
        );
    }

    [Fact]
    public void whoever_acts_begins_the_way_up_anew_and_the_climbs_stay_counted()
    {
        var row = Row([
            .. DownTo(GridLevel.Group),
            new OrderClimbed(Group.Id, ClimbLevel.Area, Area.Id, Now),
            new OrderRelayed(Point.Id, GridLevel.Point, Group.Id, Now, OrderWorld.By, []),
        ]);

        Assert.Equal((null, 1, Point.Id), (row.Climbed, row.Climbs, row.Unit));
    }

    [Fact]
    public void an_order_that_moved_on_since_its_row_was_read_is_left_alone()
    {
        var row = Row(DownTo(GridLevel.Point));
        var stale = SilentOrderOf(row) with { Version = row.Version - 1 };
        var early = SilentOrderOf(row) with { Clock = row.Clock?.AddHours(9) };

        Assert.Empty(When(row, stale));
        Assert.Empty(When(row, early));
    }

    [Fact]
    public void an_order_given_back_to_the_board_climbs_at_the_boards_time()
    {
        var volunteer = Guid.NewGuid();
        object[] claimed =
        [
            new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By),
            new OrderClaimed(volunteer, OrderWorld.Province, Waits: false),
        ];

        Assert.Equal(OrderWorld.Placed().Due, Row(claimed).Clock);
        Assert.Equal(
            Now.AddHours(1),
            Row([.. claimed, new ClaimGivenBack(volunteer, GiveBackReason.Ill, Late: false)]).Clock
        );
    }

    // Every step that the portal takes while nobody acts.
    private static List<OrderClimbed> Ladder(params object[] events)
    {
        var steps = new List<OrderClimbed>();
        while (steps.Count < 9)
        {
            var row = Row([.. events, .. steps]);
            if (row.Clock is null)
            {
                break;
            }

            steps.AddRange(When(row, SilentOrderOf(row)).Select(e => (OrderClimbed)e.Event));
        }

        return steps;
    }

    private static IReadOnlyList<Change> When(OrderPage row, SilentOrder order) =>
        Specification
            .Given(OrderKey, [.. Enumerable.Repeat<object>(OrderWorld.Placed(), (int)row.Version)])
            .When(new ClimbOrders([order], Units), Portal, row.Clock ?? Now);

    private static SilentOrder SilentOrderOf(OrderPage row) =>
        new(
            OrderKey,
            row.Version,
            row.Clock,
            row.Status,
            row.Unit,
            row.Climbed,
            row.ClimbedUnit,
            row.TakenOnBy is not null,
            row.Station is not null,
            row.Urgency
        );

    private static OrderPage Row(params object[] events)
    {
        object[] all = [OrderWorld.Placed(), .. events];
        OrderPage? row = null;
        for (var i = 0; i < all.Length; i++)
        {
            row = OrderPage.Fold(
                row,
                new StoredEvent(
                    default,
                    Guid.NewGuid(),
                    OrderKey,
                    i + 1,
                    "volunteers.any",
                    all[i],
                    Now,
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    null,
                    null
                )
            );
        }

        return row!;
    }

    private static OrderHandedOut HandedOut() =>
        new(
            Guid.NewGuid(),
            HandOutKind.ThirdParty,
            "Example",
            null,
            "ZB",
            Now.AddDays(1),
            OrderWorld.By,
            HandOutBasis.Contract,
            null
        );
}
