using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;

namespace StationPortal.Stations.Tests.Months;

/// <summary>A station with a duty list and a planned month, for rule tests.</summary>
internal static class MonthWorld
{
    public const string County = "440105";
    public const string Township = "440105001";

    public static readonly StreamKey StationKey = new(County, Guid.CreateVersion7());
    public static readonly Guid Operator = Guid.CreateVersion7();
    public static readonly DateOnly March = new(2026, 3, 1);
    public static readonly StreamKey MonthKey = StationMonth.KeyOf(StationKey, March);
    public static readonly StreamKey ListKey = DutyList.KeyOf(County);
    public static readonly DateTimeOffset Now = At(new(2026, 3, 10), 10);

    public static readonly Actor Worker = new(
        Guid.CreateVersion7(),
        Role.SocialWorker,
        County,
        Operator
    );
    public static readonly Actor Colleague = Worker with { Account = Guid.CreateVersion7() };
    public static readonly Actor Stranger = Worker with { Organisation = Guid.CreateVersion7() };
    public static readonly Actor Checker = new(
        Guid.CreateVersion7(),
        Role.TownshipOfficial,
        County,
        Township: Township
    );
    public static readonly Actor Portal = Actor.Portal(County);

    public static DateTimeOffset At(DateOnly day, int hour) =>
        ChinaTime.At(day, new TimeOnly(hour, 0));

    public static Duty DutyOf(string code, params IReadOnlyList<EvidenceKind> evidence) =>
        Monthly(code, 5, 10) with
        {
            Evidence = evidence,
        };

    /// <summary>A monthly duty from a day on, for a number of days.</summary>
    public static Duty Monthly(string code, int day, int days) =>
        new(
            code,
            DutyField.ElderlyCare,
            $"{code} 示例",
            StationPost.Worker,
            new Rhythm(RhythmKind.Monthly, day, null, days),
            new DutyAmount(AmountKind.Count, 2, null),
            [],
            "示例"
        );

    public static Duty OnEvent(string code) =>
        Monthly(code, 1, 3) with
        {
            Rhythm = new Rhythm(RhythmKind.OnEvent, null, null, 3),
        };

    public static StationOpened Opened(DateOnly from, int? frozen = null) =>
        new(
            "凤阳街道社工站（示例）",
            Township,
            StationOrigin.Contract,
            Guid.CreateVersion7(),
            Operator,
            "示例机构",
            from,
            null,
            frozen
        );

    /// <summary>The events that publish a version.</summary>
    public static object[] Version(int number, DateOnly from, params Duty[] duties) =>
        [
            new DutyListDrafted(number),
            new DutyListImported(duties, AnyFile),
            new DutyListPublished(number, from, new DutyHolder(Guid.CreateVersion7(), null)),
        ];

    /// <summary>A month of March with these tasks, from the 5th to the 14th.</summary>
    public static MonthPlanned Planned(params Duty[] duties) =>
        new(
            StationKey.Id,
            "凤阳街道社工站（示例）",
            Township,
            Operator,
            March,
            1,
            [
                .. duties.Select(
                    (duty, index) =>
                        new PlannedTask(index + 1, duty, new(2026, 3, 5), new(2026, 3, 14))
                ),
            ]
        );

    public static FileRef AnyFile { get; } = new("照片.jpg", new string('a', 64), 1234);

    public static EvidenceFile Photo(DateTimeOffset? at = null, GeoPoint? place = null) =>
        new(EvidenceKind.Photo, AnyFile, at, place);

    /// <summary>A tick of the first task with everything but evidence.</summary>
    public static TickTask Tick(params EvidenceFile[] evidence) =>
        new(MonthKey, 1, 2, "", evidence, null, null, TickKnowledge.None);

    public static TaskDone Done(int no, Actor by) => new(no, 2, "", [], null, null, [], by.Holder);

    /// <summary>The month after the events that a decision makes in a world.</summary>
    public static IEnumerable<object> Events(this IReadOnlyList<Change> changes) =>
        changes.Select(change => change.Event);

    public static Specification Given(params object[] events) =>
        Specification.Given(MonthKey, events);
}
