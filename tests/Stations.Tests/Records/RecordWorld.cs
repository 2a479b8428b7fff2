using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;

namespace StationPortal.Stations.Tests.Records;

/// <summary>A station of a contract with two workers, on Friday 2026-03-20 at noon.</summary>
internal static class RecordWorld
{
    public const string County = "440105";
    public const string Township = "440105012";

    public static readonly Guid Operator = new("01970000-0000-7000-8000-0000000000aa");
    public static readonly StreamKey Deal = new(
        County,
        new("01970000-0000-7000-8000-0000000000cc")
    );
    public static readonly StreamKey Here = Station.KeyOf(Township, 1);
    public static readonly StreamKey Key = new(County, new("01970000-0000-7000-8000-000000000001"));
    public static readonly StreamKey CheckKey = DeliverableCheck.KeyOf(Deal);
    public static readonly Guid Ann = new("01970000-0000-7000-8000-00000000000a");
    public static readonly Guid Bo = new("01970000-0000-7000-8000-00000000000b");

    public static readonly DateTimeOffset Now = ChinaTime.At(new(2026, 3, 20), new(12, 0));
    public static readonly DateOnly Day = new(2026, 3, 18);

    public static readonly Actor Worker = new(Guid.NewGuid(), Role.SocialWorker, County, Operator);
    public static readonly Actor Manager = new(Guid.NewGuid(), Role.Agency, County, Operator);
    public static readonly Actor Stranger = Manager with { Organisation = Guid.NewGuid() };
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly Actor OfTownship = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        County,
        Township: Township
    );

    public static readonly StationOpened Opened = new(
        "凤阳街道社工站（示例）",
        Township,
        StationOrigin.Contract,
        Deal.Id,
        Operator,
        "示例社工中心",
        new(2026, 3, 1),
        new(2027, 2, 28),
        null
    );

    public static readonly ServiceFacts Facts = new(
        CountedRecord.Group,
        DutyField.ElderlyCare,
        Day,
        new(9, 0),
        90,
        [Ann, Bo],
        12,
        [],
        "长者手工小组第三节",
        null,
        null,
        []
    );

    /// <summary>The record as it was written down.</summary>
    public static readonly ServiceGiven Given = new(
        Here.Id,
        "凤阳街道社工站（示例）",
        Township,
        Operator,
        Deal.Id,
        Facts,
        Worker.Holder
    );

    public static readonly KnownRecord Known = new(Key, Deal.Id, Day, [Ann, Bo]);

    /// <summary>The station with its staff and more of its past.</summary>
    public static Specification AtStation(params object[] more) =>
        Specification.Given(Here, [Opened, Joined(Ann), Joined(Bo), .. more]);

    /// <summary>The same with the record in it.</summary>
    public static Specification WithRecord(params object[] more) =>
        AtStation()
            .And(Key, [Given, .. more])
            .And(DayOf(Ann), new WorkBooked(Key.Id, Facts.Start, Facts.Minutes))
            .And(DayOf(Bo), new WorkBooked(Key.Id, Facts.Start, Facts.Minutes));

    public static StreamKey DayOf(Guid worker) => WorkDay.KeyOf(County, worker, Day);

    public static StaffJoined Joined(Guid person, DateOnly? from = null) =>
        new(
            person,
            null,
            StationPost.Worker,
            CertificateLevel.Assistant,
            false,
            from ?? new(2026, 3, 1)
        );

    public static RecordService Record(ServiceFacts facts) => new(Key, Here, facts);

    public static CorrectService Correct(ServiceFacts facts) =>
        new(Known, Here, facts, CorrectionReason.WrongTime);
}
