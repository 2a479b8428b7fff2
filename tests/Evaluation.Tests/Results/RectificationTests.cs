using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Results;

public sealed class RectificationTests
{
    private static readonly DateOnly due = new(2026, 3, 20);
    private static readonly RectificationAsked asked = new(1, "2", Reason, due, Official.Holder);
    private static readonly RectificationReported reported = new(1, Reason, [], Agency.Holder);

    [Fact]
    public void Something_is_asked_reported_and_looked_at_again_until_it_is_right()
    {
        Assert.IsType<RectificationAsked>(
            Assert.Single(Closed().When(Ask("2", due), Official, Now)).Event
        );
        Assert.IsType<RectificationReported>(
            Assert.Single(Closed(asked).When(Report, Agency, Now)).Event
        );
        var again = (RectificationChecked)
            Assert
                .Single(Closed(asked, reported).When(Check(false, due.AddDays(7)), Official, Now))
                .Event;
        Assert.Equal((false, due.AddDays(7)), (again.Done, again.Due));
        Assert.IsType<RectificationReported>(
            Assert.Single(Closed(asked, reported, again).When(Report, Agency, Now)).Event
        );
        var done = (RectificationChecked)
            Assert.Single(Closed(asked, reported).When(Check(true, due), Official, Now)).Event;
        Assert.Equal((true, null), (done.Done, done.Due));
    }

    [Fact]
    public void It_is_asked_once_there_is_a_result() =>
        Specification
            .Given(KeyOf(First), Scored(First))
            .Refused(Ask(null, due), Official, Now, "EV-20", "RectificationWithoutResult");

    [Fact]
    public void It_names_a_line_of_the_scheme_and_a_day_to_come()
    {
        Closed().Refused(Ask("9", due), Official, Now, "EV-20", "RectificationLineUnknown");
        Closed().Refused(Ask("2", new(2026, 3, 2)), Official, Now, "EV-20", "RectificationDayPast");
        Closed()
            .Refused(
                Ask("2", due) with
                {
                    What = " ",
                },
                Official,
                Now,
                "EV-20",
                "EvaluationTextMissing"
            );
    }

    [Fact]
    public void It_is_reported_once_and_not_after_it_was_right()
    {
        Closed(asked, reported).Refused(Report, Agency, Now, "EV-20", "RectificationIsReported");
        Closed(asked, reported, Checked(true))
            .Refused(Report, Agency, Now, "EV-20", "RectificationIsDone");
    }

    [Fact]
    public void The_second_look_follows_a_report_and_names_a_new_day_when_it_is_not_right()
    {
        Closed(asked)
            .Refused(Check(true, null), Official, Now, "EV-20", "RectificationNotReported");
        Closed(asked, reported)
            .Refused(Check(false, null), Official, Now, "EV-20", "RectificationDayPast");
        Closed(asked, reported, Checked(true))
            .Refused(Check(true, null), Official, Now, "EV-20", "RectificationIsDone");
    }

    private static RectificationChecked Checked(bool done) =>
        new(1, done, null, Reason, Official.Holder);

    private static AskRectification Ask(string? code, DateOnly day) =>
        new(KeyOf(First), code, Reason, day);

    private static ReportRectification Report => new(KeyOf(First), 1, Reason, []);

    private static CheckRectification Check(bool done, DateOnly? day) =>
        new(KeyOf(First), 1, done, day, Reason);
}
