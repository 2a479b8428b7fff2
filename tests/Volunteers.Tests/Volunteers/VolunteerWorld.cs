using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests.Volunteers;

/// <summary>A volunteer of the township in which <see cref="OrderWorld"/> has its station, on Monday 2026-03-02.</summary>
internal static class VolunteerWorld
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly Guid Account = new("01970000-0000-7000-8000-0000000000e1");
    public static readonly StreamKey Key = new(OrderWorld.Province, Account);
    public static readonly StreamKey Identity = VolunteerIdentity.KeyOf("AB12", 1);
    public static readonly StreamKey Person = new(OrderWorld.County, OrderWorld.Person);
    public static readonly FileRef Paper = new("file.pdf", new string('a', 64), 1000);

    public static readonly Actor Self = new(Account, Role.Volunteer, OrderWorld.County);
    public static readonly Actor Portal = Actor.Portal(RegionCode.Nation);
    public static readonly Actor Elsewhere = new(Guid.NewGuid(), Role.Official, "440106");
    public static readonly Actor TownshipOfficial = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        OrderWorld.County,
        Township: OrderWorld.Township
    );

    public static readonly StationOpened Station = new(
        "Station of the township",
        OrderWorld.Township,
        StationOrigin.TakenOver,
        null,
        OrderWorld.Operator,
        "Operator",
        new(2026, 1, 1),
        null,
        null
    );

    public static readonly VolunteerRegistered Registered = new(
        OrderWorld.Person,
        "440105-ABCDEFGHJ",
        OrderWorld.Township,
        null,
        null,
        null,
        new DutyHolder(Account, null),
        Identity.Id,
        "2026-1"
    );

    public static readonly VolunteerRegistered Minor = Registered with
    {
        AdultFrom = new(2028, 1, 1),
    };

    public static readonly VolunteerVerified Verified = new(OrderWorld.By);

    /// <summary>The volunteer with more of their past, and the station.</summary>
    public static Specification Given(params object[] events) =>
        Specification.Given(Key, events).And(OrderWorld.Station, Station);

    public static object[] Makes(
        this Specification given,
        IDecision decision,
        Actor? actor = null
    ) =>
        [
            .. given
                .When(decision, actor ?? OrderWorld.Worker, OrderWorld.Now)
                .Select(change => change.Event),
        ];

    public static RuleBrokenException Refused(
        this Specification given,
        IDecision decision,
        string? ruleId,
        string code,
        Actor? actor = null
    ) => given.Refused(decision, actor ?? OrderWorld.Worker, OrderWorld.Now, ruleId, code);

    /// <summary>Somebody with an ID number that fits.</summary>
    public static Registrant Born(int year, int month, int day, Sex sex = Sex.Female)
    {
        var born = new DateOnly(year, month, day);
        var body =
            "110101"
            + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            + (sex == Sex.Male ? "123" : "124");
        return new Registrant(body + IdNumber.CheckCharacter(body), born, sex);
    }

    /// <summary>Somebody registers by themselves.</summary>
    public static RegisterVolunteer Registering(Registrant who) =>
        new(
            Key,
            Identity,
            Person,
            who,
            OrderWorld.Township,
            "2026-1",
            new Dictionary<string, string>(StringComparer.Ordinal),
            null,
            null
        );
}
