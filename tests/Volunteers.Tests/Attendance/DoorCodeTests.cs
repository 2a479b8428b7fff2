using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Volunteers.Tests.Orders;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Attendance;

public sealed class DoorCodeTests
{
    private static readonly Actor Portal = Actor.Portal(OrderWorld.County);

    [Fact]
    public void the_first_volunteer_makes_a_code_and_the_second_finds_it()
    {
        var fresh = Specification.Given(Key, OrderWorld.Placed());

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
            Specification
                .Given(Key, OrderWorld.Placed(), over)
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

    [Fact]
    public void a_grid_worker_sees_and_renews_the_code_of_orders_of_their_own_grid_only()
    {
        var person = new StreamKey(OrderWorld.County, OrderWorld.Person);
        var own = new OwnOrder(Key, Unit: VillageGrid.Unit);
        var look = new LookAtService(own, person, Guid.NewGuid(), [LookAtService.DoorCode]);
        Specification Held(string village, params object[] then) =>
            VillageGrid
                .Held(Order(then), village)
                .And(
                    person,
                    new PersonRegistered(
                        null,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    )
                );
        void NotTheirs(Specification given, IDecision step) =>
            Assert.Throws<NotInScopeException>(() => given.When(step, VillageGrid.Worker, Came));

        IDecision[] steps = [look, new RenewDoorCode(own, "new")];
        foreach (var step in steps)
        {
            Assert.Single(Held(OrderWorld.Village).When(step, VillageGrid.Worker, Came));
            NotTheirs(Held("440105001009"), step);
        }

        NotTheirs(Held(OrderWorld.Village), look with { Own = own with { Unit = null } });
        NotTheirs(Held(OrderWorld.Village), look with { Fields = [LookAtService.Reports] });
        Held(OrderWorld.Village, new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By))
            .Refused(look, VillageGrid.Worker, Came, "OR-14", "OrderOverMasked");
    }

    private static RenewDoorCode Renew(string fingerprint) =>
        new(new OwnOrder(Key, Station), fingerprint);
}
