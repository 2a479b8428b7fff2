using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class TakeUpPersonTests
{
    private static Specification Open => Specification.Given(Here, Opened);

    [Fact]
    public void a_person_taken_up_belongs_to_the_authority_and_gets_a_first_due_moment()
    {
        var changes = Open.When(TakeUp, Worker, At(3, 2));

        Assert.Null(Assert.IsType<PersonRegistered>(changes[0].Event).Organisation);
        var taken = Assert.IsType<PersonTakenUp>(changes[1].Event);
        Assert.Equal((Somebody, Here.Id, At(4, 3, 0)), (taken.Person, taken.Station, taken.Due));
    }

    [Fact]
    public void somebody_known_is_not_taken_up_twice_and_somebody_alike_only_when_said_to_be_another()
    {
        var same = TakeUp with { Known = new(true, false, true) };
        var alike = TakeUp with { Known = new(false, true, false) };

        Open.Refused(same, Worker, At(3, 2), "PD-08", "PersonIsServed");
        Open.Refused(alike, Worker, At(3, 2), "PD-08", "PersonAlike");
        Assert.NotEmpty(Open.When(alike with { Known = new(false, true, true) }, Worker, At(3, 2)));
    }

    [Theory]
    [InlineData("440105002001")]
    [InlineData("440105001")]
    [InlineData("")]
    public void the_village_lies_in_the_stations_township(string village) =>
        Open.Refused(
            TakeUp with
            {
                Village = village,
            },
            Worker,
            At(3, 2),
            "CA-17",
            "VillageNotOfStation"
        );

    [Fact]
    public void the_first_day_is_not_in_the_future() =>
        Open.Refused(
            TakeUp with
            {
                From = new(2026, 3, 3),
            },
            Worker,
            At(3, 2),
            "SV-01",
            "TakenUpInFuture"
        );

    [Fact]
    public void a_suspended_station_takes_nobody_up() =>
        Specification
            .Given(Here, Opened, new StationSuspended(new(2026, 3, 1), "示例"))
            .Refused(TakeUp, Worker, At(3, 2), null, "StationNotWorking");

    [Fact]
    public void another_operators_station_and_another_townships_do_not_exist()
    {
        Assert.Throws<NotInScopeException>(() => Open.When(TakeUp, Stranger, At(3, 2)));
        Assert.Throws<NotInScopeException>(() =>
            Open.When(TakeUp, TownshipOfficial with { Township = "440105002" }, At(3, 2))
        );
        Assert.NotEmpty(Open.When(TakeUp, TownshipOfficial, At(3, 2)));
    }

    [Fact]
    public void who_was_let_go_is_taken_up_again_on_the_same_record()
    {
        var again = new TakeUpAgain(Served, Here, Village, VisitClass.General);
        var letGo = Open.And(
            Served,
            TakenUp(),
            new PersonLetGo(LetGoReason.MovedAway, new(2026, 3, 5))
        );

        var taken = Assert.IsType<PersonTakenUp>(
            Assert.Single(letGo.When(again, Worker, At(4, 1))).Event
        );

        Assert.Equal((Somebody, new DateOnly(2026, 4, 1)), (taken.Person, taken.From));
        Specification
            .Given(Here, Opened)
            .And(Served, TakenUp())
            .Refused(again, Worker, At(4, 1), null, "PersonIsServed");
    }
}
