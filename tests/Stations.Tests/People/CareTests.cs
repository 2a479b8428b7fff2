using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class CareTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private static Specification Known(params object[] events) =>
        Specification
            .Given(Here, Opened)
            .And(Other, Opened with { Township = "440105002" })
            .And(Served, [TakenUp(), .. events]);

    private static MajorChangeNoted Changed => new(At(3, 2), MajorChange.Accident, At(3, 3));

    [Fact]
    public void a_major_change_is_due_within_hours_and_settled_by_a_visit_and_a_new_judgement()
    {
        var note = new NoteMajorChange(Served, Here, At(3, 5), MajorChange.Accident);
        var judge = new ChangeVisitClass(Served, Here, VisitClass.Key, ClassReason.Review);

        var noted = Assert.IsType<MajorChangeNoted>(
            Assert.Single(Known().When(note, TownshipOfficial, At(3, 5, 12))).Event
        );

        Assert.Equal(At(3, 6), noted.Due);
        Known().Refused(note, Worker, At(3, 4), "SV-02", "ChangeInFuture");
        Known()
            .Refused(note with { At = At(3, 1) }, Worker, At(3, 5), "SV-02", "ChangeBeforeTakenUp");
        Known(Changed)
            .Refused(note with { At = At(3, 2) }, Worker, At(3, 5), "SV-02", "ChangeKnown");
        Known(Changed).Refused(judge, Worker, At(3, 5), "SV-02", "ChangeNotVisited");
        Assert.NotEmpty(Known(Changed, Visit(At(3, 3))).When(judge, Worker, At(3, 5)));
        Known().Refused(judge, Worker, At(3, 5), "SV-01", "VisitClassSame");
    }

    [Fact]
    public void an_unvisited_major_change_is_no_reason_to_call_somebody_unneeded()
    {
        var go = new LetPersonGo(Served, Here, LetGoReason.NoLongerNeeded);

        Known(Changed).Refused(go, Worker, At(3, 5), "SV-02", "ChangeNotVisited");
        Assert.NotEmpty(
            Known(Changed).When(go with { Reason = LetGoReason.Died }, Worker, At(3, 5))
        );
    }

    [Fact]
    public void the_county_moves_somebody_to_another_station_and_its_village()
    {
        var move = new MovePerson(Served, Here, Other, "440105002001");

        var moved = Assert.IsType<PersonMoved>(
            Assert.Single(Known().When(move, Official, At(3, 5))).Event
        );

        Assert.Equal((Other.Id, "440105002001"), (moved.Station, moved.Village));
        Known().Refused(move with { To = Here }, Official, At(3, 5), null, "StationSame");
        Known()
            .Refused(
                move with
                {
                    Village = Village,
                },
                Official,
                At(3, 5),
                "CA-17",
                "VillageNotOfStation"
            );
        Assert.Throws<NotInScopeException>(() => Known().When(move, TownshipOfficial, At(3, 5)));
    }

    [Fact]
    public void a_closed_stations_people_can_only_be_moved_away()
    {
        var closed = Known().And(Here, Opened, new StationClosed(new(2026, 3, 4), "示例"));

        closed.Refused(
            new LetPersonGo(Served, Here, LetGoReason.Died),
            Manager,
            At(3, 5),
            "PD-03",
            "PeopleOfClosedStation"
        );
        Assert.NotEmpty(
            closed.When(new MovePerson(Served, Here, Other, "440105002001"), Official, At(3, 5))
        );
    }

    [Fact]
    public void a_zero_report_needs_a_month_that_is_over_without_findings_and_with_everybody_visited()
    {
        var key = StationMonth.KeyOf(Here, March);
        var planned = new MonthPlanned(Here.Id, "示例社工站", Township, Operator, March, 1, []);
        var month = Specification.Given(Here, Opened).And(key, planned);
        var report = new GiveZeroReport(Here, March, new(3, 3, 0));

        Assert.IsType<ZeroReportGiven>(Assert.Single(month.When(report, Worker, At(4, 1))).Event);
        month.Refused(report, Worker, At(3, 31), "SV-04", "MonthNotOver");
        month.Refused(
            report with
            {
                Visits = new(3, 3, 1),
            },
            Worker,
            At(4, 1),
            "SV-04",
            "MonthHasFindings"
        );
        month.Refused(
            report with
            {
                Visits = new(3, 2, 0),
            },
            Worker,
            At(4, 1),
            "SV-04",
            "MonthHasUnvisited"
        );
        Specification
            .Given(Here, Opened)
            .Refused(report, Worker, At(4, 1), "SV-04", "MonthNotPlanned");
        Specification
            .Given(Here, Opened)
            .And(key, planned, new ZeroReportGiven(Worker.Holder))
            .Refused(report, Worker, At(4, 1), "SV-04", "ZeroReportGiven");
        Assert.Throws<NotInScopeException>(() => month.When(report, Stranger, At(4, 1)));
    }
}
