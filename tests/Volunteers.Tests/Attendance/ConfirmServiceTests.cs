using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Attendance;

public sealed class ConfirmServiceTests
{
    private static readonly DateTimeOffset Soon = Left.AddHours(2);

    [Fact]
    public void a_confirmed_service_stands_on_the_order_and_in_the_year_and_frees_the_place()
    {
        var changes = Order(In(), Out(travel: 12)).When(Confirm(), OrderWorld.Manager, Soon);

        Assert.Equal([Key, Year, Year], changes.Select(change => change.Stream));
        Assert.Equal(60, Assert.IsType<ServiceConfirmed>(changes[0].Event).Minutes);
        var hours = Assert.IsType<HoursRecorded>(changes[1].Event);
        Assert.Equal(
            ("Shopping", OrderWorld.Village, "示例社工站", 60, Ann.Account),
            (hours.Activity, hours.Village, hours.Organisation, hours.Minutes, hours.Volunteer)
        );
        Assert.Equal(OrderWorld.Manager.Holder, hours.Leader);
        Assert.Empty(hours.Flags);
        Assert.Equal(new PlaceLeft(Key.Id, PlaceEnd.Served), changes[2].Event);
    }

    [Fact]
    public void the_way_counts_where_it_is_the_service()
    {
        var walk = OrderWorld.Shopping with { TravelIsService = true };

        var changes = OrderOf(walk, In(), Out(travel: 40))
            .When(Confirm(), OrderWorld.Manager, Soon);

        Assert.Equal(72, ((ServiceConfirmed)changes[0].Event).Minutes);
    }

    [Fact]
    public void a_service_is_confirmed_once_and_after_the_going()
    {
        var confirmed = new ServiceConfirmed(Ann.Account, Came, Left, 72, OrderWorld.By);

        Order().Refused(Confirm(), OrderWorld.Manager, Soon, "OR-10", "NotCheckedOut");
        Order(In()).Refused(Confirm(), OrderWorld.Manager, Soon, "OR-10", "NotCheckedOut");
        Order(In(), Out(), confirmed)
            .Refused(Confirm(), OrderWorld.Manager, Soon, "OR-10", "ServiceIsConfirmed");
    }

    [Fact]
    public void the_station_shortens_and_never_lengthens_what_the_door_showed()
    {
        var order = Order(In(), Out());

        order.Refused(
            Confirm(Came.AddMinutes(-1)),
            OrderWorld.Manager,
            Soon,
            "OR-11",
            "OutsidePresence"
        );
        order.Refused(
            Confirm(until: Left.AddMinutes(1)),
            OrderWorld.Manager,
            Soon,
            "OR-11",
            "OutsidePresence"
        );
        var changes = order.When(Confirm(Came.AddMinutes(12)), OrderWorld.Manager, Soon);
        Assert.Equal(60, ((ServiceConfirmed)changes[0].Event).Minutes);
    }

    [Fact]
    public void two_records_of_one_volunteer_share_no_moment()
    {
        var other = Served(Left.AddMinutes(-10), Left.AddHours(1));

        var refused = Order(In(), Out())
            .And(Year, Taken(Ann.Account), other)
            .Refused(Confirm(), OrderWorld.Manager, Soon, "VO-05", "HoursOverlap");

        Assert.Equal([other.From, other.Until], refused.Values);
        Assert.NotEmpty(
            Order(In(), Out())
                .And(
                    Year,
                    Taken(Ann.Account),
                    other,
                    new HoursVoided(other.Record, HourReason.Twice, OrderWorld.By)
                )
                .When(Confirm(), OrderWorld.Manager, Soon)
        );
    }

    [Fact]
    public void a_service_over_midnight_of_new_year_meets_the_records_of_both_years()
    {
        var eve = new DateTimeOffset(2025, 12, 31, 23, 0, 0, ChinaTime.Offset);
        var before = VolunteerYear.KeyOf(AnnKey, 2025);
        var early = eve.AddMinutes(90);

        Assert.Contains(
            before,
            Confirm(early, early.AddHours(1)).Streams.Select(stream => stream.Key)
        );
        Order(In(early), Out(early.AddHours(1)))
            .And(before, Served(eve, eve.AddHours(2)))
            .Refused(
                Confirm(early, early.AddHours(1)),
                OrderWorld.Manager,
                Soon,
                "VO-05",
                "HoursOverlap"
            );
    }

    [Fact]
    public void only_a_registered_volunteer_who_is_no_paid_staff_makes_hours()
    {
        var order = Order(In(), Out());
        var joined = new StaffJoined(
            AnnPerson,
            null,
            StationPost.Worker,
            CertificateLevel.None,
            false,
            new(2026, 1, 1)
        );

        order.And(AnnKey).Refused(Confirm(), OrderWorld.Manager, Soon, "VO-10", "NoVolunteer");
        order
            .And(AnnKey, Registered(), new VolunteerVerified(OrderWorld.By))
            .And(AttendanceWorld.Station, Opened, joined)
            .Refused(Confirm(), OrderWorld.Manager, Soon, "VO-10", "PaidStaffMakesNoHours");
    }

    [Fact]
    public void staff_under_a_second_account_and_the_person_served_make_no_hours_either()
    {
        var other = Guid.NewGuid();
        var staff = new StaffJoined(
            other,
            null,
            StationPost.Worker,
            CertificateLevel.Assistant,
            false,
            new(2026, 1, 1)
        );
        var same = Confirm() with { SamePeople = [other] };

        Order(In(), Out())
            .And(AttendanceWorld.Station, Opened, staff)
            .Refused(same, OrderWorld.Manager, Soon, "VO-10", "PaidStaffMakesNoHours");
        Order(In(), Out())
            .Refused(
                Confirm() with
                {
                    SamePeople = [OrderWorld.Person],
                },
                OrderWorld.Manager,
                Soon,
                "VO-10",
                "OwnNeedMakesNoHours"
            );
    }

    [Fact]
    public void nobody_confirms_their_own_service_and_another_station_has_no_such_order()
    {
        Order(In(), Out())
            .Refused(
                Confirm(),
                OrderWorld.Manager with
                {
                    Account = Ann.Account,
                },
                Soon,
                "VO-10",
                "OwnService"
            );
        Assert.Throws<NotInScopeException>(() =>
            Order(In(), Out())
                .When(Confirm(), OrderWorld.Manager with { Organisation = Guid.NewGuid() }, Soon)
        );
        Assert.Throws<NotInScopeException>(() =>
            Order(In(), Out()).When(Confirm() with { Station = null }, OrderWorld.Manager, Soon)
        );
    }

    [Fact]
    public void where_no_station_works_the_county_confirms_in_its_own_name()
    {
        var placed = OrderWorld.Placed() with { Station = null };
        var order = Order()
            .And(
                Key,
                placed,
                new OrderClaimed(Ann.Account, AnnKey.Tenant, Waits: false),
                In(),
                Out()
            );
        var confirm = Confirm() with { Station = null, Office = "海珠区" };

        var hours = order
            .When(confirm, OrderWorld.Official, Soon)
            .Select(change => change.Event)
            .OfType<HoursRecorded>()
            .Single();

        Assert.Equal((null, "海珠区"), (hours.Station, hours.Organisation));
        Assert.Throws<NotInScopeException>(() => order.When(confirm, OrderWorld.Manager, Soon));
    }

    [Fact]
    public void two_volunteers_make_two_records_of_one_order()
    {
        var both = Order(
            new OrderClaimed(Bo.Account, BoKey.Tenant, Waits: false),
            In(),
            In(Came.AddMinutes(4), Bo),
            Out(),
            Out(Left.AddMinutes(5), who: Bo),
            new ServiceConfirmed(Ann.Account, Came, Left, 72, OrderWorld.By)
        );

        var changes = both.And(
                BoKey,
                Registered(Guid.NewGuid()),
                new VolunteerVerified(OrderWorld.By)
            )
            .When(
                Confirm(Came.AddMinutes(4), Left) with
                {
                    Volunteer = BoKey,
                },
                OrderWorld.Manager,
                Soon
            );

        Assert.Equal(VolunteerYear.KeyOf(BoKey, Came), changes[1].Stream);
        Assert.NotEqual(
            ConfirmService.RecordOf(Key, Ann.Account, Came),
            ((HoursRecorded)changes[1].Event).Record
        );
    }
}
