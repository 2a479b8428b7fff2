using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class HandOutListTests
{
    private static readonly StreamKey Person = new(OrderWorld.County, OrderWorld.Person);
    private static readonly PersonRegistered Registered = new(
        null,
        new Dictionary<string, string>(StringComparer.Ordinal)
    );
    private static readonly NameOnHandOutList Names = new(
        [new(OrderKey, OrderWorld.Person)],
        OrderWorld.Station,
        Guid.NewGuid(),
        ["name", "phone", "address"],
        RevealPurpose.Document
    );
    private static readonly Guid Supplier = Guid.NewGuid();
    private static readonly Actor Receiver = OrderWorld.Manager with { Organisation = Supplier };

    [Fact]
    public void the_station_and_the_receiver_open_the_names_and_each_person_is_a_recorded_look()
    {
        foreach (
            var (names, actor) in new[]
            {
                (Names, OrderWorld.Worker),
                (Names with { Station = null }, Receiver),
            }
        )
        {
            var look = Assert.Single(HandedOut(Registered).When(names, actor, Now));

            Assert.Equal(
                (OrderWorld.Person, RevealPurpose.Document),
                Assert.IsType<PersonRevealed>(look.Event) is { } seen
                    ? (seen.Person, seen.Purpose)
                    : default
            );
            Assert.Equal(NameOnHandOutList.LookOf(names.Look, OrderWorld.Person), look.Stream.Id);
        }
    }

    [Fact]
    public void who_is_erased_or_locked_is_not_named()
    {
        HandedOut(Registered, new PersonErased())
            .Refused(Names, OrderWorld.Worker, Now, "PD-08", "HandOutListNobody");
        HandedOut(Registered, new PersonLocked("PD-08", new DateOnly(2030, 1, 1)))
            .Refused(Names, OrderWorld.Worker, Now, "PD-08", "HandOutListNobody");
    }

    [Fact]
    public void anothers_list_and_another_person_are_not_opened()
    {
        Assert.Throws<NotInScopeException>(() =>
            HandedOut(Registered).When(Names, OtherOperator, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            HandedOut(Registered)
                .When(
                    Names with
                    {
                        Lines = [new(OrderKey, Guid.NewGuid())],
                    },
                    OrderWorld.Worker,
                    Now
                )
        );
    }

    private static Specification HandedOut(params object[] person) =>
        Given(
                new OrderHandedOut(
                    Guid.NewGuid(),
                    HandOutKind.ThirdParty,
                    "Repairs",
                    Supplier,
                    "ZB440105-20260302-0001",
                    Now.AddDays(3),
                    OrderWorld.By,
                    HandOutBasis.Contract,
                    null
                )
            )
            .And(Person, person);
}
