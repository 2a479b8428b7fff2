using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

/// <summary>SV-02: within 24 hours after a major change, then weekly; moments come as UTC, days end in Asia/Shanghai.</summary>
public sealed class MajorChangeTests
{
    [Theory]
    [InlineData("2026-03-04T23:50", "2026-03-05T23:50")]
    [InlineData("2026-03-31T16:30", "2026-04-01T16:30")]
    [InlineData("2026-04-01T00:10", "2026-04-02T00:10")]
    [InlineData("2028-02-28T23:59", "2028-02-29T23:59")]
    [InlineData("2028-02-29T00:00", "2028-03-01T00:00")]
    [InlineData("2026-12-31T22:00", "2027-01-01T22:00")]
    public void the_first_visit_is_due_24_hours_later_over_midnight_month_and_year(
        string known,
        string due
    )
    {
        var noted = Assert.IsType<MajorChangeNoted>(
            Assert
                .Single(
                    World()
                        .When(
                            new NoteMajorChange(
                                Served,
                                Here,
                                Shanghai(known),
                                MajorChange.GraveIllness
                            ),
                            Worker,
                            Shanghai(known)
                        )
                )
                .Event
        );

        Assert.Equal(Shanghai(due), noted.Due);
    }

    [Theory]
    [InlineData("2028-02-28T23:59", "2028-02-29T10:00", "2028-03-08T00:00")]
    [InlineData("2026-03-31T23:30", "2026-03-31T23:45", "2026-04-08T00:00")]
    [InlineData("2026-03-31T23:30", "2026-04-01T00:15", "2026-04-09T00:00")]
    public void from_then_on_a_visit_is_due_each_week_to_the_end_of_its_day(
        string known,
        string visited,
        string due
    )
    {
        var change = new MajorChangeNoted(
            Shanghai(known),
            MajorChange.Disaster,
            Shanghai(known).AddHours(24)
        );
        var recorded = Assert.IsType<VisitRecorded>(
            Assert
                .Single(
                    World(change)
                        .When(
                            new RecordVisit(
                                Served,
                                Here,
                                Guid.CreateVersion7(),
                                Report(Shanghai(visited))
                            ),
                            Worker,
                            Shanghai(visited)
                        )
                )
                .Event
        );

        Assert.Equal(Shanghai(due), recorded.Due);
    }

    [Fact]
    public void who_was_not_met_after_a_change_stays_due_within_the_24_hours()
    {
        var change = new MajorChangeNoted(At(3, 4), MajorChange.Accident, At(3, 5));
        var missed = Assert.IsType<VisitRecorded>(
            Assert
                .Single(
                    World(change)
                        .When(
                            new RecordVisit(
                                Served,
                                Here,
                                Guid.CreateVersion7(),
                                Report(At(3, 4, 15), VisitFinding.NotMet)
                            ),
                            Worker,
                            At(3, 4, 16)
                        )
                )
                .Event
        );

        Assert.Equal(At(3, 5), missed.Due);
    }

    private static Specification World(params object[] more) =>
        Specification.Given(Here, Opened).And(Served, [TakenUp(VisitClass.General), .. more]);

    // As a server on UTC hands it in.
    private static DateTimeOffset Shanghai(string text) =>
        new DateTimeOffset(
            DateTime.Parse(text, CultureInfo.InvariantCulture),
            ChinaTime.Offset
        ).ToUniversalTime();
}
