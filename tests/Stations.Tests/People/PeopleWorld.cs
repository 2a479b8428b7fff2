using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations.Tests.People;

/// <summary>A station with one person, on Monday 2026-03-02.</summary>
internal static class PeopleWorld
{
    public const string County = "440105";
    public const string Township = "440105001";
    public const string Village = "440105001002";
    public static readonly Guid Operator = new("01970000-0000-7000-8000-0000000000aa");
    public static readonly StreamKey Here = new(
        County,
        new("01970000-0000-7000-8000-000000000001")
    );
    public static readonly StreamKey Other = new(
        County,
        new("01970000-0000-7000-8000-000000000002")
    );
    public static readonly StreamKey Served = new(
        County,
        new("01970000-0000-7000-8000-000000000003")
    );
    public static readonly Guid Somebody = new("01970000-0000-7000-8000-000000000004");

    public static readonly Actor Worker = new(Guid.NewGuid(), Role.SocialWorker, County, Operator);
    public static readonly Actor Manager = new(Guid.NewGuid(), Role.Agency, County, Operator);
    public static readonly Actor Stranger = new(
        Guid.NewGuid(),
        Role.Agency,
        County,
        Guid.NewGuid()
    );
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly Actor TownshipOfficial = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        County,
        Township: Township
    );

    public static readonly StationOpened Opened = new(
        "示例社工站",
        Township,
        StationOrigin.TakenOver,
        null,
        Operator,
        "示例社工中心",
        new(2026, 1, 1),
        null,
        null
    );

    /// <summary>A moment of 2026 in Asia/Shanghai.</summary>
    public static DateTimeOffset At(int month, int day, int hour = 9) =>
        ChinaTime.At(new DateOnly(2026, month, day), new TimeOnly(hour, 0));

    public static PersonTakenUp TakenUp(VisitClass visitClass = VisitClass.Key) =>
        new(Somebody, Here.Id, Village, visitClass, new(2026, 3, 2), At(3, 2), At(4, 3, 0));

    public static VisitReport Report(
        DateTimeOffset at,
        VisitFinding finding = VisitFinding.Nothing,
        NextStep next = NextStep.AsPlanned
    ) => new(at, VisitWay.Door, finding, next, 30, null, null, []);

    public static VisitRecorded Visit(
        DateTimeOffset at,
        VisitFinding finding = VisitFinding.Nothing,
        DutyHolder? by = null
    ) =>
        new(
            Guid.CreateVersion7(),
            at,
            VisitWay.Door,
            finding,
            NextStep.AsPlanned,
            30,
            null,
            null,
            [],
            by ?? Worker.Holder,
            at
        );

    public static TakeUpPerson TakeUp { get; } =
        new(
            Served,
            Here,
            Somebody,
            Village,
            VisitClass.Key,
            new(2026, 3, 2),
            new Dictionary<string, string>(StringComparer.Ordinal),
            KnownPeople.None
        );
}
