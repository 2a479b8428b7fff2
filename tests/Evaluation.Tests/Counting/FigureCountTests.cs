using StationPortal.Stations;
using StationPortal.Volunteers;
using Xunit;
using static StationPortal.Evaluation.Tests.Counting.RecordedWork;

namespace StationPortal.Evaluation.Tests.Counting;

/// <summary>Each figure from a station's records, down to the record (EV-16).</summary>
public sealed class FigureCountTests
{
    [Fact]
    public void A_task_counts_when_it_is_done_and_one_that_was_called_off_was_not_due()
    {
        var work = Of([
            Month(
                1,
                null,
                StationTaskStatus.Passed,
                StationTaskStatus.Done,
                StationTaskStatus.Returned,
                StationTaskStatus.CalledOff
            ),
        ]);

        var figure = FigureCount.Of(Figures.TaskRate, work);

        Assert.Equal((2m, 3m, 66.66m), (figure.Numerator, figure.Denominator, figure.Value));
        Assert.Equal(["1", "2", "3"], figure.Records.Select(record => record.Part));
    }

    [Fact]
    public void A_task_whose_last_day_lies_outside_the_evaluated_days_is_left_out()
    {
        var figure = FigureCount.Of(
            Figures.TaskRate,
            Of([Month(4, null, StationTaskStatus.Passed)])
        );

        Assert.Empty(figure.Records);
    }

    [Fact]
    public void The_first_visit_of_a_month_fulfils_it_and_further_ones_add_nothing()
    {
        var person = Person(Visit(1, 5), Visit(1, 20), Visit(3, 2));

        var figure = FigureCount.Of(Figures.VisitRate, Of(people: [person]));

        Assert.Equal((2m, 3m, 66.66m), (figure.Numerator, figure.Denominator, figure.Value));
        Assert.Equal(3, figure.Records.Count(record => record.Kind == FigureRecordKind.Visit));
        var missed = Assert.Single(
            figure.Records,
            record => record.Kind == FigureRecordKind.MissedVisit
        );
        Assert.Equal("2025-02", missed.Part);
    }

    [Fact]
    public void The_size_of_a_station_is_how_many_people_it_looked_after_within_the_days()
    {
        var again = Person();
        var gone = Person();
        gone.LetGoOn = new(2024, 12, 31);
        var later = Person();
        later.From = new(2025, 4, 1);
        var elsewhere = Person();
        elsewhere.Station = Guid.CreateVersion7();
        var twice = Person();
        twice.Person = again.Person;

        var work = Of(people: [Person(), again, twice, gone, later, elsewhere]);

        Assert.Equal(2, work.PeopleServed);
    }

    [Fact]
    public void A_visit_that_met_nobody_leaves_the_month_missed()
    {
        var person = Person(Visit(1, 5, VisitFinding.NotMet), Visit(2, 5), Visit(3, 5));

        var figure = FigureCount.Of(Figures.VisitRate, Of(people: [person]));

        Assert.Equal((2m, 3m), (figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Hours_stand_against_the_contracts_share_of_the_station_and_the_days()
    {
        var wanted = new WantedHours(Guid.NewGuid(), 35_244, 1, 90, 365);
        var work = Of(
            services:
            [
                Service(CountedRecord.Case, 300),
                Service(CountedRecord.Community, 221),
                Service(CountedRecord.Group, 999, month: 4),
            ],
            contracts: [wanted]
        );

        var figure = FigureCount.Of(Figures.HoursRate, work);

        Assert.Equal(521_418.08m, wanted.Minutes);
        Assert.Equal((521m, wanted.Minutes), (figure.Numerator, figure.Denominator));
        Assert.Equal(0.09m, figure.Value);
    }

    [Fact]
    public void A_contract_of_several_townships_wants_an_even_share_of_each()
    {
        Assert.Equal(600m, new WantedHours(Guid.NewGuid(), 40, 4, 365, 365).Minutes);
    }

    [Fact]
    public void In_the_community_are_events_and_visits_at_the_door()
    {
        var work = Of(
            people:
            [
                Person(Visit(1, 5, minutes: 40), Visit(2, 5, how: VisitWay.Phone, minutes: 20)),
            ],
            services: [Service(CountedRecord.Community, 80), Service(CountedRecord.Case, 60)]
        );

        var figure = FigureCount.Of(Figures.CommunityShare, work);

        Assert.Equal((120m, 200m, 60m), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Fact]
    public void Staff_are_those_of_the_last_evaluated_day()
    {
        var work = Of(
            staff:
            [
                new(Guid.NewGuid(), new(2024, 1, 1), null, CertificateLevel.Assistant),
                new(Guid.NewGuid(), new(2024, 1, 1), new(2025, 3, 31), CertificateLevel.None),
                new(Guid.NewGuid(), new(2024, 1, 1), new(2025, 3, 30), CertificateLevel.Worker),
                new(Guid.NewGuid(), new(2025, 4, 1), null, CertificateLevel.Worker),
            ]
        );

        var staff = FigureCount.Of(Figures.Staff, work);
        var certified = FigureCount.Of(Figures.CertifiedShare, work);

        Assert.Equal((2m, 2m, 1m), (staff.Value, staff.Numerator, staff.Denominator));
        Assert.Equal(50m, certified.Value);
    }

    [Fact]
    public void Orders_are_closed_whole_and_rated_out_of_those_placed_and_not_cancelled()
    {
        var work = Of(
            orders:
            [
                Order(OrderStatus.Closed, OrderPage.AllHaves, 5),
                Order(OrderStatus.Closed, 7, 4),
                Order(OrderStatus.OnBoard),
                Order(OrderStatus.Cancelled),
            ]
        );

        Assert.Equal(66.66m, FigureCount.Of(Figures.OrdersClosedRate, work).Value);
        Assert.Equal(33.33m, FigureCount.Of(Figures.FiveHavesRate, work).Value);
        var stars = FigureCount.Of(Figures.OrderStars, work);
        Assert.Equal((4.5m, 2), (stars.Value, stars.Records.Count));
    }

    [Fact]
    public void A_month_has_its_word_by_a_finding_or_by_a_zero_report_before_the_next_is_over()
    {
        var work = Of(
            [Month(1, new(2025, 2, 28)), Month(2, new(2025, 4, 1)), Month(3, null)],
            [Person(Visit(3, 4, VisitFinding.Need))]
        );

        var figure = FigureCount.Of(Figures.ReportRate, work);

        Assert.Equal([1m, 0m, 1m], figure.Records.Select(record => record.Reached));
        Assert.Equal(66.66m, figure.Value);
    }

    [Fact]
    public void Where_nothing_was_due_all_is_done_and_a_share_of_nothing_is_nothing()
    {
        Assert.Equal(100m, FigureCount.Of(Figures.TaskRate, Nothing).Value);
        Assert.Equal(100m, FigureCount.Of(Figures.HoursRate, Nothing).Value);
        Assert.Equal(0m, FigureCount.Of(Figures.CommunityShare, Nothing).Value);
        Assert.Equal(0m, FigureCount.Of(Figures.OrderStars, Nothing).Value);
    }

    [Fact]
    public void Every_known_figure_can_be_counted()
    {
        Assert.All(Figures.Known, name => Assert.Empty(FigureCount.Of(name, Nothing).Records));
    }

    [Fact]
    public void The_list_adds_up_to_the_number_and_the_same_records_give_the_same_list()
    {
        var work = Of(people: [Person(Visit(1, 5), Visit(2, 6)), Person(Visit(3, 7))]);

        var first = FigureCount.Of(Figures.VisitRate, work);
        var again = FigureCount.Of(Figures.VisitRate, work);

        Assert.True(FigureDrift.Between(first, again).IsSame);
        Assert.Equal(first.Numerator, first.Records.Count(record => record.Reached == 1));
    }

    [Fact]
    public void Counting_again_names_what_was_added_removed_and_changed()
    {
        var (kept, corrected, removed) = (Visit(1, 5), Visit(2, 6), Visit(3, 7));
        var person = Person(kept, corrected, removed);
        var frozen = FigureCount.Of(Figures.VisitRate, Of(people: [person]));
        person.Visits =
        [
            kept,
            corrected with
            {
                Minutes = 10,
            },
            removed with
            {
                Finding = VisitFinding.NotMet,
            },
        ];
        person.MetMonths = "[2025-01][2025-02]";

        var drift = FigureDrift.Between(
            frozen,
            FigureCount.Of(Figures.VisitRate, Of(people: [person]))
        );

        Assert.Equal(
            [
                (DriftKind.Changed, FigureRecordKind.Visit),
                (DriftKind.Added, FigureRecordKind.MissedVisit),
                (DriftKind.Removed, FigureRecordKind.Visit),
            ],
            drift.Records.Select(each => (each.Kind, each.Record.Kind))
        );
        Assert.Equal((3m, 2m), (drift.Frozen.Numerator, drift.Now.Numerator));
    }
}
