using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Attendance;

public sealed class CheckInTests
{
    [Fact]
    public void the_code_at_the_door_lets_a_volunteer_in_at_the_servers_time()
    {
        var change = Assert.Single(Order().When(Coming(), Ann, Came));

        var came = Assert.IsType<VolunteerCheckedIn>(change.Event);
        Assert.Equal((Came, PresenceProof.SixDigits), (came.At, came.Proof));
        Assert.Null(came.PhoneOffMinutes);
    }

    [Fact]
    public void a_phone_that_is_wrong_by_a_day_changes_nothing_and_is_noted()
    {
        var change = Assert.Single(Order().When(Coming(phone: Came.AddDays(1)), Ann, Came));

        var came = Assert.IsType<VolunteerCheckedIn>(change.Event);
        Assert.Equal((Came, 24 * 60), (came.At, came.PhoneOffMinutes));
    }

    [Fact]
    public void a_phone_that_is_off_by_minutes_is_not_worth_a_note() =>
        Assert.Null(
            Assert
                .IsType<VolunteerCheckedIn>(
                    Assert.Single(Order().When(Coming(phone: Came.AddMinutes(-9)), Ann, Came)).Event
                )
                .PhoneOffMinutes
        );

    [Fact]
    public void a_forged_code_lets_nobody_in() =>
        Order().Refused(Coming(Wrong), Ann, Came, "OR-10", "DoorCodeWrong");

    [Fact]
    public void a_wrong_code_is_counted_and_a_right_one_is_not()
    {
        var wrong = Assert.Single(Order().When(new NoteWrongCode(Key, AnnKey, Wrong), Ann, Came));
        Assert.Equal(new DoorCodeFailed(Ann.Account), wrong.Event);
        Assert.Empty(Order().When(new NoteWrongCode(Key, AnnKey, Right), Ann, Came));
    }

    [Fact]
    public void after_the_tries_of_the_parameter_even_the_right_code_is_locked_until_the_station_makes_another()
    {
        var failed = Enumerable.Repeat<object>(new DoorCodeFailed(Ann.Account), 5).ToArray();

        Order(failed).Refused(Coming(), Ann, Came, "OR-10", "DoorCodeLocked");
        Order(failed)
            .Refused(new NoteWrongCode(Key, AnnKey, Wrong), Ann, Came, "OR-10", "DoorCodeLocked");
        Assert.NotEmpty(
            Order([.. failed, new DoorCodeMade("new")])
                .When(Coming(Right with { Fingerprint = "new" }), Ann, Came)
        );
    }

    [Fact]
    public void a_replayed_coming_is_told_when_the_first_was()
    {
        var refused = Order(In())
            .Refused(Coming(), Ann, Came.AddMinutes(5), "OR-10", "AlreadyCheckedIn");

        Assert.Equal([Came], refused.Values);
    }

    [Fact]
    public void without_a_code_nobody_comes_in_by_code() =>
        Testing
            .Specification.Given(
                Key,
                OrderWorld.Placed(),
                new OrderClaimed(Ann.Account, AnnKey.Tenant, Waits: false)
            )
            .And(AnnKey, Registered(), new VolunteerVerified(OrderWorld.By))
            .Refused(Coming(), Ann, Came, "OR-10", "NoDoorCode");

    [Fact]
    public void an_order_that_was_cancelled_says_so_at_the_door() =>
        Order(new OrderCancelled(CancelReason.NoLongerNeeded, [Ann.Account], OrderWorld.By))
            .Refused(Coming(), Ann, Came, "OR-10", "CancelledAtTheDoor");

    [Fact]
    public void a_claim_that_waits_for_the_station_lets_nobody_in() =>
        Testing
            .Specification.Given(
                Key,
                OrderWorld.Placed(),
                new OrderClaimed(Ann.Account, AnnKey.Tenant, Waits: true),
                new DoorCodeMade(Right.Fingerprint)
            )
            .Refused(Coming(), Ann, Came, "OR-07", "ClaimWaits");

    [Fact]
    public void a_risk_item_needs_cover_on_the_day()
    {
        var risky = OrderWorld.Shopping with { Risk = true };
        var covered = new InsuranceRecorded(
            "P-1",
            new(2026, 1, 1),
            new(2026, 12, 31),
            OrderWorld.By
        );

        OrderOf(risky).Refused(Coming(), Ann, Came, "VO-12", "NotInsuredAtTheDoor");
        Assert.NotEmpty(
            OrderOf(risky)
                .And(AnnKey, Registered(), new VolunteerVerified(OrderWorld.By), covered)
                .When(Coming(), Ann, Came)
        );
    }

    [Fact]
    public void nobody_comes_for_another_or_without_a_place()
    {
        Assert.Throws<NotInScopeException>(() => Order().When(Coming(), Bo, Came));
        Assert.Throws<NotInScopeException>(() =>
            Order().When(new CheckIn(Key, BoKey, Right), Bo, Came)
        );
    }

    [Theory]
    [InlineData(SuspensionReason.FalseHours, "ClaimSuspended")]
    [InlineData(SuspensionReason.OwnWish, null)]
    public void who_was_suspended_after_the_claim_is_not_let_in_and_a_pause_by_own_wish_ends_no_place(
        SuspensionReason reason,
        string? code
    )
    {
        var suspended = Order()
            .And(
                AnnKey,
                Registered(),
                new VolunteerVerified(OrderWorld.By),
                new VolunteerSuspended(reason, null, OrderWorld.By)
            );

        if (code is null)
        {
            Assert.Single(suspended.When(Coming(), Ann, Came));
        }
        else
        {
            suspended.Refused(Coming(), Ann, Came, "VO-16", code);
        }
    }

    [Fact]
    public void a_minor_comes_by_day_and_with_a_consent_that_holds()
    {
        var minor = Registered() with { AdultFrom = new(2028, 1, 1) };
        var consent = new GuardianConsented(
            new(2026, 1, 1),
            new(2026, 12, 31),
            new FileRef("a.pdf", new string('0', 64), 1),
            OrderWorld.By
        );
        var agreed = Order().And(AnnKey, minor, new VolunteerVerified(OrderWorld.By), consent);
        var night = Came.Date.AddHours(23);

        Assert.Single(agreed.When(Coming(), Ann, Came));
        agreed.Refused(
            Coming(),
            Ann,
            new DateTimeOffset(night, Came.Offset),
            "VO-15",
            "MinorAtTheDoorByNight"
        );
        Order()
            .And(
                AnnKey,
                minor,
                new VolunteerVerified(OrderWorld.By),
                consent,
                new GuardianConsentWithdrawn(new(2026, 3, 3), OrderWorld.By)
            )
            .Refused(Coming(), Ann, Came, "VO-15", "ClaimNeedsGuardian");
    }
}
