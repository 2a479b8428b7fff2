using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Attendance;

public sealed class DoorCodeTests
{
    private static readonly Actor Portal = Actor.Portal(OrderWorld.County);

    [Fact]
    public void the_first_volunteer_makes_a_code_and_the_second_finds_it()
    {
        var fresh = Testing.Specification.Given(Key, OrderWorld.Placed());

        Assert.Equal(
            new DoorCodeMade("one"),
            Assert.Single(fresh.When(new MakeDoorCode(Key, "one"), Portal, Came)).Event
        );
        Assert.Empty(Order().When(new MakeDoorCode(Key, "two"), Portal, Came));
    }

    [Fact]
    public void an_order_that_is_over_gets_no_code()
    {
        var over = new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By);

        Assert.Empty(
            Testing
                .Specification.Given(Key, OrderWorld.Placed(), over)
                .When(new MakeDoorCode(Key, "one"), Portal, Came)
        );
        Order(over).Refused(Renew("new"), OrderWorld.Worker, Came, "OR-10", "OrderIsOver");
    }

    [Fact]
    public void the_station_makes_another_and_the_old_one_is_worth_nothing()
    {
        var made = Assert.Single(Order().When(Renew("new"), OrderWorld.Worker, Came)).Event;

        Order(made).Refused(Coming(), Ann, Came, "OR-10", "DoorCodeWrong");
        Assert.Throws<NotInScopeException>(() =>
            Order()
                .When(Renew("new"), OrderWorld.Worker with { Organisation = Guid.NewGuid() }, Came)
        );
    }

    private static RenewDoorCode Renew(string fingerprint) => new(Key, Station, fingerprint);
}
