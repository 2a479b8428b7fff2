using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Attendance;

public sealed class CheckOutTests
{
    [Fact]
    public void the_code_shows_the_going_and_the_way_is_told()
    {
        var change = Assert.Single(Order(In()).When(Going(travel: 20), Ann, Left));

        var left = Assert.IsType<VolunteerCheckedOut>(change.Event);
        Assert.Equal(
            (Left, 20, PresenceProof.SixDigits),
            (left.At, left.TravelMinutes, left.Proof)
        );
    }

    [Fact]
    public void nobody_goes_before_they_came() =>
        Order().Refused(Going(), Ann, Left, "OR-10", "NotCheckedIn");

    [Fact]
    public void a_replayed_going_is_told_when_the_first_was()
    {
        var refused = Order(In(), Out())
            .Refused(Going(), Ann, Left.AddMinutes(1), "OR-10", "AlreadyCheckedOut");

        Assert.Equal([Left], refused.Values);
    }

    [Fact]
    public void a_forged_code_shows_no_going() =>
        Order(In()).Refused(Going(shown: Wrong), Ann, Left, "OR-10", "DoorCodeWrong");

    [Fact]
    public void a_presence_of_twenty_five_hours_is_left_to_the_station() =>
        Order(In()).Refused(Going(), Ann, Came.AddHours(25), "VO-05", "LongerThanDay");

    [Theory]
    [InlineData(-1)]
    [InlineData(73)]
    public void the_way_is_no_longer_than_the_presence(int travel) =>
        Order(In()).Refused(Going(travel), Ann, Left, "VO-05", "TravelTooLong");

    [Fact]
    public void the_station_tells_both_times_afterwards()
    {
        var changes = Order().When(Told(Came, Left), OrderWorld.Worker, Left.AddHours(1));

        Assert.Equal(
            [typeof(VolunteerCheckedIn), typeof(VolunteerCheckedOut)],
            changes.Select(change => change.Event.GetType())
        );
        Assert.Equal(
            (Came, PresenceProof.Station),
            (
                ((VolunteerCheckedIn)changes[0].Event).At,
                ((VolunteerCheckedIn)changes[0].Event).Proof
            )
        );
    }

    [Fact]
    public void the_station_closes_a_forgotten_going_and_the_coming_by_code_stays()
    {
        var change = Assert.Single(
            Order(In()).When(Told(Came.AddHours(-1), Left), OrderWorld.Worker, Left.AddDays(2))
        );

        Assert.Equal(Left, Assert.IsType<VolunteerCheckedOut>(change.Event).At);
    }

    [Fact]
    public void the_station_tells_a_time_that_can_be()
    {
        var now = Left.AddDays(2);
        Order().Refused(Told(null, Left), OrderWorld.Worker, now, "OR-10", "ComingMissing");
        Order().Refused(Told(Left, Came), OrderWorld.Worker, now, "OR-11", "GoneBeforeCome");
        Order().Refused(Told(Came, Left), OrderWorld.Worker, Came, "OR-11", "PresenceInFuture");
        Order()
            .Refused(
                Told(Came, Came.AddHours(25)),
                OrderWorld.Worker,
                now,
                "VO-05",
                "LongerThanDay"
            );
        Order(In(), Out())
            .Refused(Told(Came, Left), OrderWorld.Worker, now, "OR-10", "AlreadyCheckedOut");
    }

    [Fact]
    public void nobody_tells_their_own_hours_and_another_station_has_no_such_order()
    {
        var both = OrderWorld.Worker with { Account = Ann.Account };
        var stranger = OrderWorld.Manager with { Organisation = Guid.NewGuid() };

        Order().Refused(Told(Came, Left), both, Left, "VO-10", "OwnService");
        Assert.Throws<NotInScopeException>(() => Order().When(Told(Came, Left), stranger, Left));
    }

    [Fact]
    public void a_report_follows_the_coming_once_with_words_where_it_was_not_done()
    {
        ReportService Report(OrderOutcome outcome, Guid? note = null, int photos = 0) =>
            new(
                Key,
                AnnKey,
                outcome,
                note,
                [.. Enumerable.Repeat(new FileRef("a.jpg", "sha", 1), photos)]
            );

        Order().Refused(Report(OrderOutcome.Done), Ann, Left, "OR-10", "NotCheckedIn");
        Order(In(), Out())
            .Refused(Report(OrderOutcome.NotDone), Ann, Left, "VO-03", "NotDoneNeedsWords");
        Order(In(), Out())
            .Refused(Report(OrderOutcome.Done, photos: 4), Ann, Left, "VO-03", "TooManyPhotos");
        var reported = Assert.Single(
            Order(In(), Out()).When(Report(OrderOutcome.Done, photos: 3), Ann, Left)
        );
        Order(In(), Out(), reported.Event)
            .Refused(Report(OrderOutcome.Done), Ann, Left, "OR-10", "AlreadyReported");
    }

    private static TellAttendance Told(DateTimeOffset? from, DateTimeOffset until) =>
        new(Key, Station, Ann.Account, from, until, 0);
}
