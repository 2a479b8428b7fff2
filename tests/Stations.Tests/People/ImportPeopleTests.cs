using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class ImportPeopleTests
{
    private static Specification Open => Specification.Given(Here, Opened);

    private static readonly TakeUpPerson Second = TakeUp with
    {
        Stream = new(County, Guid.NewGuid()),
        Person = Guid.NewGuid(),
    };

    [Fact]
    public void everybody_of_a_file_is_taken_up_in_one_decision()
    {
        var changes = Open.When(new ImportPeople([TakeUp, Second]), Worker, At(3, 2));

        Assert.Equal(
            [Served, Second.Stream],
            changes.Where(change => change.Event is PersonTakenUp).Select(change => change.Stream)
        );
    }

    [Fact]
    public void one_wrong_row_imports_nobody()
    {
        var wrong = Second with { Village = "440105002001" };

        var broken = Open.Refused(
            new ImportPeople([TakeUp, wrong]),
            Worker,
            At(3, 2),
            null,
            "ImportFaults"
        );

        Assert.Equal([1], broken.Values);
    }

    [Fact]
    public void the_same_person_in_two_rows_is_refused_in_the_second()
    {
        var outcomes = InTurn.Run(
            [TakeUp, Second with { Stream = Served }],
            new LoadedStreams([
                new LoadedStream(Here, Station.Start(Opened), 1),
                new LoadedStream(Served, null, 0),
                new LoadedStream(new(County, Somebody), null, 0),
                new LoadedStream(new(County, Second.Person), null, 0),
            ]),
            new DecisionContext(At(3, 2), Worker, TestRules.Book)
        );

        Assert.Null(outcomes[0].Fault);
        Assert.Equal("PersonIsServed", outcomes[1].Fault?.Code);
    }

    [Fact]
    public void somebody_taken_up_on_the_same_stream_meanwhile_is_refused() =>
        Specification
            .Given(Here, Opened)
            .And(Served, TakenUp())
            .Refused(TakeUp, Worker, At(3, 2), "PD-08", "PersonIsServed");
}
