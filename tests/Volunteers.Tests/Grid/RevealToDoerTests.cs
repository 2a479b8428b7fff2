using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class RevealToDoerTests
{
    private static readonly RevealToDoer Look = new(
        OrderKey,
        new StreamKey(OrderWorld.County, OrderWorld.Person),
        Guid.NewGuid(),
        ["name", "address"]
    );
    private static readonly object[] TakenOn =
    [
        .. DownTo(GridLevel.Point),
        new OrderTakenOn(Point.Id, PointWorker.Holder),
    ];

    [Fact]
    public void who_took_the_order_on_sees_the_person_and_the_look_is_recorded()
    {
        var looked = (PersonRevealed)
            Assert.Single(Given(TakenOn).When(Look, PointWorker, Now)).Event;

        Assert.Equal((OrderWorld.Person, RevealPurpose.Contact), (looked.Person, looked.Purpose));
    }

    [Fact]
    public void nobody_sees_the_person_before_or_after_or_in_anothers_place()
    {
        var done = new OrderDoneByStaff(Now, 30, OrderOutcome.Done, null, PointWorker.Holder);
        Assert.Throws<NotInScopeException>(() =>
            Given(DownTo(GridLevel.Point)).When(Look, PointWorker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Given([.. TakenOn, done]).When(Look, PointWorker, Now)
        );
        Assert.Throws<NotInScopeException>(() => Given(TakenOn).When(Look, GroupLeader, Now));
        Assert.Throws<NotInScopeException>(() =>
            Given(TakenOn)
                .When(
                    Look with
                    {
                        Served = new(OrderWorld.County, Guid.NewGuid()),
                    },
                    PointWorker,
                    Now
                )
        );
    }
}
