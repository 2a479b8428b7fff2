using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Orders;

public sealed class OrdersFollowTests
{
    private const string Elsewhere = "440105002003";
    private static readonly Actor Portal = Actor.Portal(OrderWorld.County);
    private static readonly DateTimeOffset Later = OrderWorld.Now.AddDays(40);
    private static readonly Guid Next = Guid.NewGuid();

    private static readonly EndOrderOfGone End = new(
        OrderWorld.Key,
        CancelReason.PersonDied,
        [],
        OrderWorld.Placed().From
    );

    [Fact]
    public void an_order_of_somebody_gone_is_cancelled_before_the_service() =>
        Assert.Equal(
            CancelReason.PersonDied,
            Assert
                .IsType<OrderCancelled>(
                    Assert.Single(Placed().When(End, Portal, OrderWorld.Now)).Event
                )
                .Reason
        );

    [Fact]
    public void what_was_done_for_somebody_gone_is_asked_about_no_longer()
    {
        var ended = Assert.IsType<RatingTried>(
            Assert.Single(Done().When(End, Portal, OrderWorld.Now)).Event
        );

        Assert.True(ended.Last);
        Assert.Empty(Done(Asked).When(End, Portal, OrderWorld.Now));
    }

    [Fact]
    public void a_service_that_goes_on_is_left_to_end()
    {
        var volunteer = Guid.NewGuid();
        var inService = Placed(
            new OrderPutOnBoard(OrderWorld.Now, OrderWorld.By),
            new OrderClaimed(volunteer, OrderWorld.Province, Waits: false),
            new VolunteerCheckedIn(volunteer, OrderWorld.Now, PresenceProof.Station, OrderWorld.By)
        );

        Assert.Empty(inService.When(End, Portal, OrderWorld.Now));
    }

    [Fact]
    public void an_order_goes_to_the_next_station_and_a_worker_of_the_old_one_has_it_no_longer()
    {
        var move = new MoveOrder(OrderWorld.Key, Next, Elsewhere);
        var taken = Placed(new OrderTakenOn(null, OrderWorld.By));

        var waiting = Moved(Placed(), move);
        var anew = Moved(taken, move);

        Assert.Equal((Next, Elsewhere, null), (waiting.Station, waiting.Village, waiting.AssignBy));
        Assert.NotNull(anew.AssignBy);
        var order = Order
            .Start(OrderWorld.Placed())
            .Apply(new OrderTakenOn(null, OrderWorld.By))
            .Apply(anew);
        Assert.Equal((OrderStatus.Placed, Next), (order.Now.Status, order.Placed.Station));
    }

    [Fact]
    public void a_closed_station_leaves_its_orders_to_the_county_and_the_grid_goes_on()
    {
        var close = new MoveOrder(OrderWorld.Key, null, OrderWorld.Village);
        var unit = Guid.NewGuid();

        Assert.Null(Moved(Placed(), close).Station);
        Assert.Null(
            Moved(
                Placed(
                    new OrderRelayed(
                        unit,
                        GridLevel.Village,
                        null,
                        OrderWorld.Now.AddHours(4),
                        OrderWorld.By,
                        []
                    ),
                    new OrderTakenOn(unit, OrderWorld.By)
                ),
                close
            ).AssignBy
        );
        Assert.Empty(Done([.. Asked, new OrderClosed(OrderWorld.By)]).When(close, Portal, Later));
    }

    [Fact]
    public void a_long_follow_up_orders_the_same_again_once()
    {
        var next = Repeat();
        var placed = Assert.IsType<OrderPlaced>(
            Assert.Single(Followed().When(next, Portal, Later)).Event
        );

        Assert.Equal(OrderWorld.Key.Id, placed.Cause.Repeats);
        Assert.Equal((OrderChannel.FollowUp, Urgency.LongTerm), (placed.Channel, placed.Urgency));
        Followed()
            .And(next.Next.Order, OrderWorld.Placed())
            .Refused(next, Portal, Later, null, "OrderIsPlaced");
    }

    [Fact]
    public void a_follow_up_that_can_order_nothing_any_longer_ends_and_says_why()
    {
        var gone = Followed()
            .And(
                OrderWorld.Served,
                TakenUp,
                new PersonLetGo(LetGoReason.MovedAway, new(2026, 3, 20))
            );

        Assert.Equal(
            "OrderForMoved",
            Assert
                .IsType<FollowUpEnded>(Assert.Single(gone.When(Repeat(), Portal, Later)).Event)
                .Code
        );
    }

    [Fact]
    public void only_a_closed_long_follow_up_that_was_not_ended_repeats()
    {
        Done([.. Asked, new OrderClosed(OrderWorld.By)])
            .Refused(Repeat(), Portal, Later, "OR-03", "NoFollowUp");
        Open()
            .And(OrderWorld.Key, LongTerm)
            .Refused(Repeat(), Portal, Later, "OR-03", "FollowUpIsOpen");
        Followed(new FollowUpEnded(null, OrderWorld.By))
            .Refused(Repeat(), Portal, Later, "OR-03", "FollowUpHasEnded");
    }

    [Fact]
    public void a_follow_up_is_ended_once_by_who_looks_after_the_order()
    {
        var end = new EndFollowUp(Own);

        Assert.Single(Followed().When(end, OrderWorld.Worker, Later));
        Followed(new FollowUpEnded(null, OrderWorld.By))
            .Refused(end, OrderWorld.Worker, Later, "OR-03", "FollowUpHasEnded");
        Placed().Refused(end, OrderWorld.Worker, Later, "OR-03", "NoFollowUp");
        Assert.Throws<NotInScopeException>(() => Followed().When(end, Stranger, Later));
    }

    private static OrderPlaced LongTerm => OrderWorld.Placed() with { Urgency = Urgency.LongTerm };

    private static Specification Followed(params object[] later) =>
        Open()
            .And(
                OrderWorld.Key,
                [
                    LongTerm,
                    new OrderTakenOn(null, OrderWorld.By),
                    new OrderDoneByStaff(
                        OrderWorld.Now,
                        30,
                        OrderOutcome.Done,
                        null,
                        OrderWorld.By
                    ),
                    .. Asked,
                    new OrderClosed(OrderWorld.By),
                    .. later,
                ]
            );

    private static RepeatOrder Repeat() =>
        new(
            OrderWorld.Key,
            Place with
            {
                Order = RepeatOrder.KeyAfter(OrderWorld.Key),
                Wanted = Wanted with
                {
                    Channel = OrderChannel.FollowUp,
                    Urgency = Urgency.LongTerm,
                    Time = Wednesday.After(Later),
                    Cause = new(Repeats: OrderWorld.Key.Id),
                },
            }
        );

    private static OrderMoved Moved(Specification given, MoveOrder move) =>
        Assert.IsType<OrderMoved>(Assert.Single(given.When(move, Portal, Later)).Event);
}
