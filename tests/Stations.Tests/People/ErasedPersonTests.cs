using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class ErasedPersonTests
{
    private static Specification Erased =>
        Specification
            .Given(Here, Opened)
            .And(Other, Opened with { Township = "440105002" })
            .And(Served, TakenUp(), new PersonForgotten(new(2026, 3, 4)));

    public static TheoryData<IDecision> Decisions =>
        [
            new RecordVisit(Served, Here, Guid.CreateVersion7(), Report(At(3, 4))),
            new ChangeVisitClass(Served, Here, VisitClass.High, ClassReason.Health),
            new NoteMajorChange(Served, Here, At(3, 4), MajorChange.Other),
            new LetPersonGo(Served, Here, LetGoReason.Died),
            new MovePerson(Served, Here, Other, "440105002001"),
            new TakeUpAgain(Served, Here, Village, VisitClass.Key),
        ];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void nothing_more_is_written_about_somebody_whose_data_are_erased(IDecision decision) =>
        Erased.Refused(
            decision,
            decision is MovePerson or TakeUpAgain ? Official : Worker,
            At(3, 5),
            "PD-08",
            "PersonErased"
        );

    [Fact]
    public void the_record_ends_once()
    {
        var forget = new ForgetPersonServed(Served);
        var portal = Actor.Portal(County);

        Assert.IsType<PersonForgotten>(
            Assert
                .Single(Specification.Given(Served, TakenUp()).When(forget, portal, At(3, 4)))
                .Event
        );
        Assert.Empty(Erased.When(forget, portal, At(3, 5)));
        Assert.Empty(Specification.GivenNothing().When(forget, portal, At(3, 5)));
    }
}
