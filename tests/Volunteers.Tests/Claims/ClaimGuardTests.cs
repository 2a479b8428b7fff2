using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Claims.ClaimWorld;

namespace StationPortal.Volunteers.Tests.Claims;

/// <summary>What the guard refuses, each by its article.</summary>
public sealed class ClaimGuardTests
{
    [Fact]
    public void who_did_not_register_or_has_left_is_refused()
    {
        Refused(Board().And(Who), "VO-02", "ClaimNotRegistered");
        Refused(Board().And(Who, [.. Adult, new VolunteerLeft()]), "VO-02", "ClaimNotRegistered");
    }

    [Fact]
    public void who_is_not_verified_or_was_turned_down_is_refused()
    {
        Refused(Board().And(Who, Adult[0]), "VO-02", "ClaimNotVerified");
        var down = new VolunteerTurnedDown(VolunteerTurnDown.PapersDiffer, OrderWorld.By);
        Refused(Board().And(Who, Adult[0], down), "VO-02", "ClaimNotVerified");
    }

    [Fact]
    public void who_is_suspended_is_refused_until_the_last_day_has_passed()
    {
        var today = ChinaTime.DateOf(OrderWorld.Now);
        VolunteerSuspended Until(DateOnly? day) =>
            new(SuspensionReason.StayedAway, day, OrderWorld.By);

        Refused(Board().And(Who, [.. Adult, Until(null)]), "VO-16", "ClaimSuspended");
        Refused(Board().And(Who, [.. Adult, Until(today)]), "VO-16", "ClaimSuspended");
        Wins(Board().And(Who, [.. Adult, Until(today.AddDays(-1))]));
    }

    [Fact]
    public void who_works_for_the_place_does_not_claim_there()
    {
        Board()
            .Refused(
                Claim(staff: true),
                OrderWorld.Volunteer,
                OrderWorld.Now,
                "VO-10",
                "ClaimByStaff"
            );
    }

    [Fact]
    public void a_child_below_eight_claims_nothing_whoever_agrees()
    {
        var child = Minor(Day.AddYears(6), Day.AddDays(1));
        Refused(Board().And(Who, [.. child, Consent()]), "VO-15", "ClaimBelowEight");
    }

    [Fact]
    public void below_fourteen_the_guardian_agrees_to_the_data_too()
    {
        var child = Minor(Day.AddDays(1));
        Refused(Board().And(Who, child), "VO-15", "ClaimBelowFourteen");
        Wins(Board().And(Who, [.. child, Consent()]));
    }

    [Fact]
    public void a_minor_needs_a_consent_that_holds_on_the_day_of_the_service()
    {
        Refused(Board().And(Who, Minor()), "VO-15", "ClaimNeedsGuardian");
        Refused(
            Board().And(Who, [.. Minor(), Consent(Day.AddDays(-1))]),
            "VO-15",
            "ClaimNeedsGuardian"
        );
        Refused(
            Board()
                .And(
                    Who,
                    [.. Minor(), Consent(), new GuardianConsentWithdrawn(Day, OrderWorld.By)]
                ),
            "VO-15",
            "ClaimNeedsGuardian"
        );
        Wins(Board().And(Who, [.. Minor(), Consent(Day)]));
    }

    [Fact]
    public void a_minor_claims_nothing_with_a_risk_for_adults_only_or_at_night()
    {
        Specification With(OrderPlaced placed) =>
            Board(placed).And(Who, [.. Minor(), Consent(), Insured(Day)]);
        var adults = OrderWorld.Shopping with { AdultsOnly = true };

        Refused(With(OrderWorld.Placed(1, Risky)), "VO-15", "ClaimRiskOfMinor");
        Refused(With(OrderWorld.Placed(1, adults)), "VO-15", "ClaimAdultsOnly");
        Refused(With(At(21, 23)), "VO-15", "ClaimAtNight");
        Refused(With(At(5, 8)), "VO-15", "ClaimAtNight");
        Wins(With(At(20, 22)));
        Wins(With(At(6, 8)));
        // A whole day and more leaves room by daylight.
        Wins(With(At(9, 9 + 26)));
    }

    [Fact]
    public void on_the_eighteenth_birthday_the_night_is_open()
    {
        object[] grown =
        [
            new VolunteerRegistered(
                Guid.NewGuid(),
                "V-3",
                OrderWorld.Township,
                Day,
                null,
                null,
                OrderWorld.By
            ),
            new VolunteerVerified(OrderWorld.By),
        ];
        Wins(Board(At(21, 23)).And(Who, grown));
    }

    [Fact]
    public void a_skill_must_be_shown_and_hold_on_the_day_of_the_service()
    {
        var driving = OrderWorld.Shopping with { Skill = VolunteerSkill.Driving };
        Specification With(params object[] more) =>
            Board(OrderWorld.Placed(1, driving)).And(Who, [.. Adult, .. more]);

        Refused(With(), "VO-14", "ClaimSkillMissing");
        Refused(With(Skill(VolunteerSkill.FirstAid, null)), "VO-14", "ClaimSkillMissing");
        Refused(With(Skill(VolunteerSkill.Driving, Day.AddDays(-1))), "VO-13", "ClaimSkillEnded");
        Wins(With(Skill(VolunteerSkill.Driving, Day)));
    }

    [Fact]
    public void a_risk_item_needs_insurance_on_the_day_of_the_service()
    {
        Specification With(params object[] more) =>
            Board(OrderWorld.Placed(1, Risky)).And(Who, [.. Adult, .. more]);

        Refused(With(), "VO-12", "ClaimNotInsured");
        Refused(With(Insured(Day.AddDays(-1))), "VO-12", "ClaimNotInsured");
        Wins(With(Insured(Day)));
    }

    [Fact]
    public void an_agreement_comes_first_where_the_item_asks_for_one()
    {
        var agreed = OrderWorld.Shopping with { AgreementNeeded = true };
        Specification With(params object[] more) =>
            Board(OrderWorld.Placed(1, agreed)).And(Who, [.. Adult, .. more]);

        Refused(With(Agreement(Day.AddDays(-1))), "VO-13", "ClaimWithoutAgreement");
        Wins(With(Agreement(Day)));
    }

    [Fact]
    public void after_a_complaint_another_does_it()
    {
        var again = new OrderReopened(
            ComplaintKind.DoneBadly,
            null,
            [Who.Id],
            OrderWorld.Now.AddDays(3)
        );
        Refused(Board(null, again, OnBoard), "OR-13", "ClaimNotAgain");
    }

    [Fact]
    public void nobody_holds_more_places_than_the_parameter_says()
    {
        var five = Enumerable
            .Range(1, 5)
            .Select(day => (object)Held(From.AddDays(day), 2))
            .ToArray();

        Refused(Board().And(Year(Who), five), "OR-06", "ClaimTooMany");
        Wins(Board().And(Year(Who), five[..4]));
    }

    [Fact]
    public void the_refusal_of_one_more_tells_how_many_were_kept_and_let_down()
    {
        var order = Guid.NewGuid();
        object[] year =
        [
            Held(From, 2, order: order),
            new PlaceLeft(order, PlaceEnd.StayedAway),
            .. Enumerable.Range(1, 5).Select(day => Held(From.AddDays(day), 2)),
        ];

        var broken = Refused(Board().And(Year(Who), year), "OR-06", "ClaimTooMany");

        Assert.Equal([5, 0, 1], broken.Values);
    }

    [Theory]
    [InlineData(-4, 2, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(-1, 4, false)]
    [InlineData(0, 8, false)]
    public void two_services_clash_when_there_is_no_time_for_both_and_the_way(
        double hoursFromIt,
        double length,
        bool clashes
    )
    {
        // The order takes 60 minutes between 9:00 and 11:00, as the other does in its own time.
        var year = Board().And(Year(Who), Held(From.AddHours(hoursFromIt), length));
        if (clashes)
        {
            Refused(year, "OR-06", "ClaimClash");
        }
        else
        {
            Wins(year);
        }
    }

    [Fact]
    public void around_new_year_places_of_the_other_year_count_too()
    {
        var january = OrderWorld.Placed() with
        {
            From = new(2027, 1, 1, 9, 0, 0, TimeSpan.FromHours(8)),
            Until = new(2027, 1, 1, 10, 0, 0, TimeSpan.FromHours(8)),
        };
        var december = Enumerable
            .Range(1, 5)
            .Select(day => (object)Held(january.From.AddDays(-day), 2))
            .ToArray();
        var claim = Claim() with { From = january.From };

        Board(january)
            .And(Year(Who), december)
            .Refused(claim, OrderWorld.Volunteer, OrderWorld.Now, "OR-06", "ClaimTooMany");
        var won = Board(january).When(claim, OrderWorld.Volunteer, OrderWorld.Now);
        Assert.Equal(Year(Who, 2027), won[1].Stream);
        Assert.Equal(2027, Assert.IsType<OrderClaimed>(won[0].Event).Year);
    }

    private static OrderPlaced At(double from, double until) =>
        OrderWorld.Placed() with
        {
            From = ChinaTime.At(Day, TimeOnly.MinValue).AddHours(from),
            Until = ChinaTime.At(Day, TimeOnly.MinValue).AddHours(until),
        };

    private static RuleBrokenException Refused(Specification given, string rule, string code) =>
        given.Refused(Claim(), OrderWorld.Volunteer, OrderWorld.Now, rule, code);

    private static void Wins(Specification given) =>
        Assert.IsType<OrderClaimed>(
            given.When(Claim(), OrderWorld.Volunteer, OrderWorld.Now).Events()[0]
        );
}
