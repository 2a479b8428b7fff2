using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

/// <summary>Which grid workers see the person of an order in full.</summary>
public sealed class RevealToGridTests
{
    private static readonly StreamKey Person = new(OrderWorld.County, OrderWorld.Person);
    private static readonly OrderTakenOn TakenOn = new(Point.Id, PointWorker.Holder);

    [Fact]
    public void who_took_the_order_on_sees_the_person_and_the_look_is_recorded_with_its_purpose()
    {
        var looked = (PersonRevealed)
            Assert
                .Single(
                    Known([.. DownTo(GridLevel.Point), TakenOn]).When(Look(Point), PointWorker, Now)
                )
                .Event;

        Assert.Equal((OrderWorld.Person, RevealPurpose.Contact), (looked.Person, looked.Purpose));
        Assert.Equal(["name", "address"], looked.Fields);
    }

    [Fact]
    public void nobody_sees_the_person_whose_unit_the_order_did_not_reach_nor_through_anothers_unit()
    {
        NotTheirs(DownTo(GridLevel.Group), Look(Point), PointWorker);
        NotTheirs(DownTo(GridLevel.Point), Look(Point), GroupLeader);
        NotTheirs(DownTo(GridLevel.Point), Look(null), PointWorker);
        NotTheirs(DownTo(GridLevel.Point), Look(Point), Stranger);
        NotTheirs(
            DownTo(GridLevel.Point),
            Look(Point) with
            {
                Person = new(OrderWorld.County, Guid.NewGuid()),
            },
            PointWorker
        );
    }

    private static RevealOrderPerson Look(StreamKey? unit) =>
        new(
            new OwnOrder(OrderKey, Unit: unit),
            Person,
            Guid.NewGuid(),
            ["name", "address"],
            RevealPurpose.Contact
        );

    private static void NotTheirs(object[] way, RevealOrderPerson look, Actor actor) =>
        Assert.Throws<NotInScopeException>(() => Known(way).When(look, actor, Now));

    private static Specification Known(object[] way) =>
        Given(way)
            .And(
                Person,
                new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))
            );
}
