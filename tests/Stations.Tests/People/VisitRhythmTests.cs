using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class VisitRhythmTests
{
    private static readonly VisitRhythm Rhythm = new(TestRules.Book, County, new(2026, 3, 2));

    [Theory]
    [InlineData(VisitClass.High, "2026-03-10T00:00")]
    [InlineData(VisitClass.Raised, "2026-03-17T00:00")]
    [InlineData(VisitClass.Key, "2026-04-03T00:00")]
    [InlineData(VisitClass.General, "2026-06-03T00:00")]
    [InlineData(VisitClass.OldAndAlone, "2026-03-05T00:00")]
    public void each_class_has_its_rhythm_from_the_last_visit(VisitClass visitClass, string due) =>
        Assert.Equal(Shanghai(due), Rhythm.Next(Person(visitClass, Visit(At(3, 2)))));

    [Theory]
    [InlineData(VisitClass.High, "2026-03-03T09:00")]
    [InlineData(VisitClass.Raised, "2026-03-06T00:00")]
    [InlineData(VisitClass.Key, "2026-04-03T00:00")]
    [InlineData(VisitClass.OldAndAlone, "2026-03-05T00:00")]
    public void the_first_visit_counts_from_when_the_class_was_judged(
        VisitClass visitClass,
        string due
    ) => Assert.Equal(Shanghai(due), Rhythm.Next(Person(visitClass)));

    [Fact]
    public void after_a_major_change_a_visit_is_due_in_24_hours_and_then_weekly()
    {
        var changed = Person(VisitClass.General, Visit(At(3, 1)))
            .Apply(new MajorChangeNoted(At(3, 2, 15), MajorChange.Disaster, At(3, 3, 15)));

        Assert.Equal(At(3, 3, 15), Rhythm.Next(changed));
        var visited = changed.Apply(Visit(At(3, 3, 10)));
        Assert.Equal(Shanghai("2026-03-11T00:00"), Rhythm.Next(visited));
        var judged = visited.Apply(
            new VisitClassChanged(VisitClass.General, ClassReason.Review, At(3, 5), At(6, 4, 0))
        );
        Assert.Equal(Shanghai("2026-06-06T00:00"), Rhythm.Next(judged));
    }

    [Fact]
    public void whoever_was_not_met_stays_due()
    {
        var missed = Person(VisitClass.High, Visit(At(3, 2)), Visit(At(3, 9), VisitFinding.NotMet));

        Assert.Equal(Shanghai("2026-03-10T00:00"), Rhythm.Next(missed));
    }

    [Fact]
    public void a_promise_to_visit_again_comes_before_the_rhythm()
    {
        var again = Person(VisitClass.General, Visit(At(3, 2)) with { Next = NextStep.VisitAgain });

        Assert.Equal(Shanghai("2026-03-10T00:00"), Rhythm.Next(again));
    }

    [Fact]
    public void a_stricter_class_makes_nobody_late_at_once()
    {
        var person = Person(VisitClass.Key, Visit(At(3, 2)));
        var judged = person with { Class = VisitClass.High, Judged = At(3, 20) };

        Assert.Equal(At(3, 21), Rhythm.Next(judged));
    }

    [Theory]
    [InlineData("2026-01-31T23:59", "1M", "2026-03-01T00:00")]
    [InlineData("2028-01-31T12:00", "1M", "2028-03-01T00:00")]
    [InlineData("2028-02-29T12:00", "3M", "2028-05-30T00:00")]
    [InlineData("2026-03-31T23:30", "2D", "2026-04-03T00:00")]
    [InlineData("2026-03-31T23:30", "24H", "2026-04-01T23:30")]
    public void an_interval_ends_with_its_day_in_shanghai(
        string from,
        string interval,
        string end
    ) =>
        Assert.Equal(
            Shanghai(end),
            // A server on UTC hands the moment in as UTC.
            VisitInterval
                .Parse(interval)
                .After(Shanghai(from).ToUniversalTime(), TestRules.Book.Calendar)
        );

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("0D")]
    [InlineData("-1D")]
    [InlineData("1Y")]
    public void a_wrongly_written_interval_is_refused(string text) =>
        Assert.Equal(
            "VisitIntervalWrong",
            Assert.Throws<RuleBrokenException>(() => VisitInterval.Parse(text)).Code
        );

    private static PersonServed Person(VisitClass visitClass, params VisitRecorded[] visits) =>
        visits.Aggregate(PersonServed.Start(TakenUp(visitClass)), (state, e) => state.Apply(e));

    private static DateTimeOffset Shanghai(string text) =>
        new(
            DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
            ChinaTime.Offset
        );
}
