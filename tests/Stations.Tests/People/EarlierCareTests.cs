using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

/// <summary>A month that is over keeps its figures, whatever happens to somebody later.</summary>
public sealed class EarlierCareTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly PersonTakenUp Begun = TakenUp() with { From = new(2026, 1, 15) };

    [Fact]
    public void a_move_leaves_the_months_before_it_with_the_station_that_served_then()
    {
        var row = Fold(
            (Begun, At(1, 15)),
            (Visit(At(3, 10)), At(3, 10)),
            (new PersonMoved(Other.Id, "440105002001", new(2026, 4, 20)), At(4, 20))
        );

        Assert.Equal((Here.Id, Other.Id), (StationIn(row, March), StationIn(row, April)));
        Assert.Equal(PersonServedRow.StationTag(Here.Id), row.EarlierStations);
        Assert.Equal(Here.Id, Assert.Single(row.Visits).Station);
        Assert.True(VisitMonth.Settled(April).Compile()(row));
        Assert.True(VisitMonth.ChangedSince(March).Compile()(row));
    }

    [Fact]
    public void a_move_on_the_first_of_a_month_in_shanghai_leaves_the_month_before_alone()
    {
        // 1 April 00:30 in Asia/Shanghai is still 31 March on a server on UTC.
        var moved = new DateTimeOffset(2026, 3, 31, 16, 30, 0, TimeSpan.Zero);
        var row = Fold(
            (Begun, At(1, 15)),
            (new VisitClassChanged(VisitClass.General, ClassReason.Review, moved, moved), moved)
        );

        Assert.Equal(VisitClass.Key, row.AsOf(VisitMonth.LastOf(March)).Class);
        Assert.Equal(VisitClass.General, row.AsOf(VisitMonth.LastOf(April)).Class);
    }

    [Fact]
    public void another_class_later_does_not_change_who_was_expected_before()
    {
        var row = Fold(
            (Begun, At(1, 15)),
            (Visit(At(2, 10)), At(2, 10)),
            (
                new VisitClassChanged(VisitClass.General, ClassReason.Review, At(5, 2), At(8, 1)),
                At(5, 2)
            )
        );

        Assert.Equal(new MonthCount(1, 0, 0), MonthCount.Of([AtEndOf(row, March)], March));
        // As somebody of the class General they would not have been expected: they were met in February.
        Assert.Equal(MonthCount.None, MonthCount.Of([row], March));
    }

    [Fact]
    public void who_is_taken_up_again_elsewhere_keeps_the_time_before()
    {
        var row = Fold(
            (Begun, At(1, 15)),
            (new PersonLetGo(LetGoReason.MovedAway, new(2026, 3, 5)), At(3, 5)),
            (Begun with { Station = Other.Id, From = new(2026, 4, 10), At = At(4, 10) }, At(4, 10))
        );

        var february = new DateOnly(2026, 2, 1);
        Assert.Equal(1, MonthCount.Of([AtEndOf(row, february)], february).Expected);
        Assert.Equal(0, MonthCount.Of([AtEndOf(row, March)], March).Expected);
        Assert.Equal((Here.Id, Other.Id), (StationIn(row, March), row.Station));
    }

    [Fact]
    public void a_correction_after_a_move_stays_with_the_station_that_visited()
    {
        var visit = Visit(At(3, 10));
        var row = Fold(
            (Begun, At(1, 15)),
            (visit, At(3, 10)),
            (new PersonMoved(Other.Id, "440105002001", new(2026, 3, 20)), At(3, 20)),
            (new VisitCorrected(visit.Visit, visit, CorrectionReason.Incomplete), At(3, 21))
        );

        Assert.Equal(Here.Id, Assert.Single(row.Visits).Station);
    }

    [Theory]
    [InlineData(DutyField.ElderlyCare, true)]
    [InlineData(DutyField.ChildCare, false)]
    [InlineData(DutyField.SocialAffairs, true)]
    public void a_visit_counts_for_the_duties_about_the_persons_groups(DutyField field, bool counts)
    {
        Assert.Equal(counts, ServedGroups.Fit([ServedGroup.Elderly], field));
        Assert.True(ServedGroups.Fit([], field));
    }

    private static Guid StationIn(PersonServedRow row, DateOnly month) =>
        AtEndOf(row, month).Station;

    private static PersonServedRow AtEndOf(PersonServedRow row, DateOnly month) =>
        row.AsOf(VisitMonth.LastOf(month));

    private static PersonServedRow Fold(params (object Data, DateTimeOffset At)[] events)
    {
        var row = events
            .Select(
                (e, i) =>
                    new StoredEvent(
                        default,
                        Guid.CreateVersion7(),
                        Served,
                        i + 1,
                        "",
                        e.Data,
                        e.At,
                        new Dictionary<string, string>(StringComparer.Ordinal),
                        null,
                        null
                    )
            )
            .Aggregate((PersonServedRow?)null, PersonServedRow.Fold);
        Assert.NotNull(row);
        return row;
    }
}
