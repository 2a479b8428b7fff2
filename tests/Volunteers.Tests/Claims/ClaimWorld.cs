using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests.Claims;

/// <summary>The order of <see cref="OrderWorld"/> on the board, and volunteers who would like it.</summary>
internal static class ClaimWorld
{
    public static readonly Actor Other = new(Guid.NewGuid(), Role.Volunteer, OrderWorld.County);
    public static readonly StreamKey Who = Volunteer.KeyOf(OrderWorld.Volunteer);
    public static readonly StreamKey OtherKey = Volunteer.KeyOf(Other);
    public static readonly DateTimeOffset From = OrderWorld.Placed().From;
    public static readonly DateOnly Day = ChinaTime.DateOf(From);
    public static readonly OrderPutOnBoard OnBoard = new(OrderWorld.Now.AddDays(1), OrderWorld.By);
    private static readonly FileRef Paper = new("a.pdf", new string('0', 64), 1);

    public static readonly MenuItem Risky = OrderWorld.Shopping with { Risk = true };

    /// <summary>A verified adult.</summary>
    public static object[] Adult =>
        [
            new VolunteerRegistered(
                Guid.NewGuid(),
                "V-1",
                OrderWorld.Township,
                null,
                null,
                null,
                OrderWorld.By
            ),
            new VolunteerVerified(OrderWorld.By),
        ];

    /// <summary>A verified minor of about sixteen, of twelve, or of seven.</summary>
    public static object[] Minor(DateOnly? fourteen = null, DateOnly? eight = null) =>
        [
            new VolunteerRegistered(
                Guid.NewGuid(),
                "V-2",
                OrderWorld.Township,
                Day.AddYears(2),
                fourteen,
                eight,
                OrderWorld.By
            ),
            new VolunteerVerified(OrderWorld.By),
        ];

    public static GuardianConsented Consent(DateOnly? until = null) =>
        new(Day.AddYears(-1), until ?? Day.AddYears(1), Paper, OrderWorld.By);

    public static SkillShown Skill(VolunteerSkill skill, DateOnly? until) =>
        new(skill, until, Paper, OrderWorld.By);

    public static AgreementSigned Agreement(DateOnly until) =>
        new(Day.AddMonths(-1), until, Paper, OrderWorld.By);

    public static InsuranceRecorded Insured(DateOnly until) =>
        new("P-1", Day.AddMonths(-1), until, OrderWorld.By);

    /// <summary>An order on the board, its station, and the adult volunteer of <see cref="OrderWorld"/>.</summary>
    public static Specification Board(OrderPlaced? placed = null, params object[] after) =>
        Specification
            .Given(OrderWorld.Key, [placed ?? OrderWorld.Placed(), OnBoard, .. after])
            .And(Who, Adult)
            .And(OtherKey, Adult)
            .And(
                OrderWorld.Station,
                new StationOpened(
                    "Station",
                    OrderWorld.Township,
                    StationOrigin.TakenOver,
                    null,
                    OrderWorld.Operator,
                    "Operator",
                    new(2026, 1, 1),
                    null,
                    null
                )
            );

    public static ClaimOrder Claim(bool staff = false, bool wait = false) =>
        new(OrderWorld.Key, Who, From, staff, wait);

    /// <summary>The claim of the adult volunteer, as it is stored.</summary>
    public static OrderClaimed Claimed(bool waits = false) =>
        new(Who.Id, Who.Tenant, waits, Year: 2026);

    public static OrderClaimed ClaimedByOther(bool waits = false) =>
        new(OtherKey.Id, OtherKey.Tenant, waits, Year: 2026);

    public static PlaceTaken Held(
        DateTimeOffset from,
        double hours,
        int minutes = 60,
        Guid? order = null
    ) =>
        new(
            order ?? Guid.NewGuid(),
            OrderWorld.County,
            from,
            from.AddHours(hours),
            Who.Id,
            minutes
        );

    public static StreamKey Year(StreamKey who, int year = 2026) => VolunteerYear.KeyOf(who, year);

    public static IReadOnlyList<object> Events(this IReadOnlyList<Change> changes) =>
        [.. changes.Select(change => change.Event)];
}
