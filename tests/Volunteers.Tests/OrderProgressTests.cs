using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;

namespace StationPortal.Volunteers.Tests;

public sealed class OrderProgressTests
{
    [Fact]
    public void an_order_for_two_stays_on_the_board_until_both_places_are_taken()
    {
        var order = Placed(2).Apply(new OrderPutOnBoard(OrderWorld.Now, OrderWorld.By));

        var one = order.Apply(new OrderClaimed(Guid.NewGuid(), "440000", Waits: false));
        var both = one.Apply(new OrderClaimed(Guid.NewGuid(), "440000", Waits: false));

        Assert.Equal((OrderStatus.OnBoard, 1), (one.Now.Status, one.Now.FreePlaces()));
        Assert.Equal((OrderStatus.TakenOn, 0), (both.Now.Status, both.Now.FreePlaces()));
    }

    [Fact]
    public void a_claim_that_waits_for_the_station_is_no_assignment_yet()
    {
        var volunteer = Guid.NewGuid();
        var order = Placed(1)
            .Apply(new OrderPutOnBoard(OrderWorld.Now, OrderWorld.By))
            .Apply(new OrderClaimed(volunteer, "440000", Waits: true));

        Assert.DoesNotContain(FiveHave.Assignment, order.Now.Haves);
        Assert.Contains(
            FiveHave.Assignment,
            order.Apply(new ClaimApproved(volunteer, OrderWorld.By)).Now.Haves
        );
    }

    [Fact]
    public void a_complaint_asks_for_rating_and_feedback_again_and_names_who_does_it_no_more()
    {
        var someone = Guid.NewGuid();
        var order = Placed(1)
            .Apply(new OrderTakenOn(null, OrderWorld.By))
            .Apply(new OrderDoneByStaff(OrderWorld.Now, 30, OrderOutcome.Done, null, OrderWorld.By))
            .Apply(new OrderFedBack(FollowUpWay.Phone, OrderOutcome.Done, OrderWorld.By))
            .Apply(new OrderReopened(ComplaintKind.DoneBadly, null, [someone], OrderWorld.Now));

        Assert.Equal(OrderStatus.Placed, order.Now.Status);
        Assert.DoesNotContain(FiveHave.Feedback, order.Now.Haves);
        Assert.Equal([someone], order.Now.NotBy);
    }

    private static Order Placed(int places) => Order.Start(OrderWorld.Placed(places));
}
