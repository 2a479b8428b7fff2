using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Orders;

public sealed class CancelOrderTests
{
    private static readonly Guid Somebody = Guid.NewGuid();
    private static readonly TakenPlace Held = new(Somebody, OrderWorld.Province, Waits: false);
    private static readonly DateTimeOffset From = OrderWorld.Placed().From;

    private static readonly object[] Claimed =
    [
        new OrderPutOnBoard(OrderWorld.Now, OrderWorld.By),
        new OrderClaimed(Somebody, OrderWorld.Province, Waits: false),
    ];

    [Fact]
    public void a_volunteer_on_the_way_is_named_and_their_place_ends_without_blame()
    {
        var changes = Placed(Claimed)
            .When(Cancel(CancelReason.NoLongerNeeded, Held), OrderWorld.Worker, OrderWorld.Now);

        Assert.Equal([Somebody], Assert.IsType<OrderCancelled>(changes[0].Event).OnTheWay);
        Assert.Equal(new PlaceLeft(OrderWorld.Key.Id, PlaceEnd.OrderCancelled), changes[1].Event);
        Assert.Equal(OrderWorld.Province, changes[1].Stream.Tenant);
    }

    [Fact]
    public void somebody_who_claims_meanwhile_stops_it() =>
        Placed(Claimed)
            .Refused(
                Cancel(CancelReason.NoLongerNeeded),
                OrderWorld.Worker,
                OrderWorld.Now,
                null,
                "OrderPlacesChanged"
            );

    [Theory]
    [InlineData(CancelReason.PersonDied)]
    [InlineData(CancelReason.PersonMoved)]
    [InlineData(CancelReason.StationClosed)]
    public void death_moving_and_a_closed_station_are_told_where_they_belong(CancelReason reason)
    {
        Placed()
            .Refused(
                Cancel(reason),
                OrderWorld.Worker,
                OrderWorld.Now,
                "OR-16",
                "CancelReasonOfPortal"
            );
        Assert.Single(
            Placed().When(Cancel(reason), Actor.Portal(OrderWorld.County), OrderWorld.Now)
        );
    }

    [Fact]
    public void a_service_that_has_begun_is_not_cancelled() =>
        Done()
            .Refused(
                Cancel(CancelReason.NoLongerNeeded),
                OrderWorld.Worker,
                OrderWorld.Now,
                null,
                "OrderIsBegun"
            );

    private static CancelOrder Cancel(CancelReason reason, params TakenPlace[] held) =>
        new(Own, reason, held, From);
}
