using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations.Tests.DutyLists;

/// <summary>A sound duty of each rhythm, and the county whose list they stand in.</summary>
internal static class Duties
{
    public const string County = "530199";
    public static readonly StreamKey Key = DutyList.KeyOf(County);
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly DateTimeOffset Now = ChinaTime.At(new(2026, 3, 2), new(9, 0));

    public static Rhythm Weekly(int day, int days = 7) => new(RhythmKind.Weekly, day, null, days);

    public static Rhythm Monthly(int day, int days = 31) =>
        new(RhythmKind.Monthly, day, null, days);

    public static Rhythm Quarterly(int day, int days = 92) =>
        new(RhythmKind.Quarterly, day, null, days);

    public static Rhythm Yearly(int month, int day, int days = 30) =>
        new(RhythmKind.Yearly, day, month, days);

    public static Rhythm Workdays => new(RhythmKind.Workdays, null, null, 1);

    public static Rhythm OnEvent(int days = 3) => new(RhythmKind.OnEvent, null, null, days);

    public static Duty Of(Rhythm rhythm, string code = "A01") =>
        new(
            code,
            DutyField.SocialRelief,
            "走访低保对象",
            StationPost.Worker,
            rhythm,
            new DutyAmount(AmountKind.Count, 4, CountedRecord.Visit),
            [EvidenceKind.Photo, EvidenceKind.Record],
            "示例：服务合同第三条"
        );

    public static Duty Sound(string code = "A01") => Of(Monthly(1), code);
}
