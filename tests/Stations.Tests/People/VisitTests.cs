using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class VisitTests
{
    private static readonly Guid New = Guid.CreateVersion7();
    private static Specification Known => Specification.Given(Here, Opened).And(Served, TakenUp());

    [Fact]
    public void a_visit_carries_its_author_and_the_next_due_moment()
    {
        var visit = Assert.IsType<VisitRecorded>(
            Assert.Single(Known.When(Record(Report(At(3, 4))), Worker, At(3, 5))).Event
        );

        Assert.Equal((New, Worker.Holder, At(4, 5, 0)), (visit.Visit, visit.By, visit.Due));
    }

    [Fact]
    public void a_visit_is_neither_in_the_future_nor_before_the_person_was_taken_up()
    {
        Known.Refused(Record(Report(At(3, 6))), Worker, At(3, 5), "CA-10", "VisitInFuture");
        Known.Refused(Record(Report(At(3, 1))), Worker, At(3, 5), "CA-10", "VisitBeforeTakenUp");
    }

    [Fact]
    public void a_need_is_described_and_a_risk_followed_up()
    {
        var need = Report(At(3, 4), VisitFinding.Need);
        var risk = Report(At(3, 4), VisitFinding.Risk) with { Note = New };

        Known.Refused(Record(need), Worker, At(3, 5), "CA-10", "VisitNoteMissing");
        Known.Refused(Record(risk), Worker, At(3, 5), "SV-01", "RiskNeedsStep");
        Assert.NotEmpty(
            Known.When(Record(risk with { Next = NextStep.ReportToTownship }), Worker, At(3, 5))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(721)]
    public void a_visit_takes_minutes_within_a_day(int minutes) =>
        Known.Refused(
            Record(Report(At(3, 4)) with { Minutes = minutes }),
            Worker,
            At(3, 5),
            "CA-10",
            "VisitMinutes"
        );

    [Fact]
    public void after_a_handover_the_old_operator_neither_visits_nor_corrects_nor_looks()
    {
        var old = Visit(At(3, 3));
        var handed = Specification
            .Given(
                Here,
                Opened,
                new StationHandedOver(null, Guid.NewGuid(), "下一家", new(2026, 3, 4), null, null)
            )
            .And(Served, TakenUp(), old);

        foreach (
            var decision in new IDecision[]
            {
                Record(Report(At(3, 4))),
                new CorrectVisit(
                    Served,
                    Here,
                    old.Visit,
                    Report(At(3, 3)),
                    CorrectionReason.WrongTime
                ),
                new LetPersonGo(Served, Here, LetGoReason.Died),
                new ChangeVisitClass(Served, Here, VisitClass.High, ClassReason.Health),
                new NoteMajorChange(Served, Here, At(3, 4), MajorChange.Other),
                Reveal,
            }
        )
        {
            Assert.Throws<NotInScopeException>(() => handed.When(decision, Manager, At(3, 5)));
        }
    }

    [Fact]
    public void a_person_of_another_station_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .Given(Other, Opened)
                .And(Served, TakenUp())
                .When(new RecordVisit(Served, Other, New, Report(At(3, 4))), Worker, At(3, 5))
        );

    [Fact]
    public void a_correction_stands_beside_the_old_record_and_is_its_authors_or_the_managers()
    {
        var old = Visit(At(3, 3));
        var visited = Specification.Given(Here, Opened).And(Served, TakenUp(), old);
        var correct = new CorrectVisit(
            Served,
            Here,
            old.Visit,
            Report(At(3, 4)),
            CorrectionReason.WrongTime
        );

        var corrected = Assert.IsType<VisitCorrected>(
            Assert.Single(visited.When(correct, Manager, At(3, 5))).Event
        );

        Assert.Equal((old.Visit, At(3, 4)), (corrected.Visit, corrected.Corrected.At));
        Assert.Equal(Manager.Holder, corrected.Corrected.By);
        visited.Refused(
            correct,
            Worker with
            {
                Account = Guid.NewGuid(),
            },
            At(3, 5),
            "CA-10",
            "VisitOfAnother"
        );
    }

    [Fact]
    public void who_was_let_go_is_not_visited() =>
        Known
            .And(Served, TakenUp(), new PersonLetGo(LetGoReason.MovedAway, new(2026, 3, 3)))
            .Refused(Record(Report(At(3, 4))), Worker, At(3, 5), null, "PersonIsLetGo");

    [Fact]
    public void a_look_names_who_is_looked_at_and_needs_a_field()
    {
        var known = Specification
            .Given(Here, Opened)
            .And(Served, TakenUp())
            .And(
                new(County, Somebody),
                new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))
            );

        var seen = Assert.IsType<PersonRevealed>(
            Assert.Single(known.When(Reveal, Worker, At(3, 5))).Event
        );

        Assert.Equal((Somebody, RevealPurpose.Contact), (seen.Person, seen.Purpose));
        known.Refused(Reveal with { Fields = [] }, Worker, At(3, 5), "PD-07", "RevealNothing");
    }

    private static RevealPersonServed Reveal =>
        new(Served, Here, new(County, Somebody), New, ["phone"], RevealPurpose.Contact);

    private static RecordVisit Record(VisitReport report) => new(Served, Here, New, report);
}
