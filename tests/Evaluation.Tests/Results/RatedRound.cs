using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using static StationPortal.Evaluation.IndicatorKind;

namespace StationPortal.Evaluation.Tests.Results;

/// <summary>A round of two stations that are scored, as events.</summary>
internal static class RatedRound
{
    public const string County = "440105";
    public const string Reason = "现场复核台账后更正";
    public static readonly StreamKey TheRound = new(County, Guid.CreateVersion7());
    public static readonly Guid First = Guid.CreateVersion7();
    public static readonly Guid Second = Guid.CreateVersion7();
    public static readonly Guid Operator = Guid.CreateVersion7();
    public static readonly IReadOnlyList<Guid> Team =
    [
        Guid.CreateVersion7(),
        Guid.CreateVersion7(),
    ];
    public static readonly Actor Official = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Actor Another = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Guid Buyer = Guid.CreateVersion7();
    public static readonly Actor Elsewhere = new(Guid.CreateVersion7(), Role.Official, "440106");
    public static readonly Actor Agency = new(
        Guid.CreateVersion7(),
        Role.Agency,
        "440000",
        Operator
    );
    public static readonly DateTimeOffset Now = At(2026, 3, 2);
    public static readonly DateOnly LastDay = new(2026, 3, 9);
    public static readonly FileRef Paper = new("决定书.pdf", new string('a', 64), 100);

    public static readonly IReadOnlyList<RatedItem> Items =
    [
        new("1", null, 70, Sum, null, null, null),
        new("1.1", "1", 40, Judged, ScoringPart.Evaluators, null, null),
        new("1.2", "1", 30, Counted, ScoringPart.Records, new(Figures.TaskRate, [], 100), null),
        new("2", null, 30, Judged, ScoringPart.Buyer, null, null),
        new("V", null, 0, Veto, ScoringPart.Evaluators, null, null),
    ];

    public static readonly IReadOnlyList<GradeBand> Bands =
    [
        new("优秀", 90),
        new("良好", 80),
        new("合格", 60),
        new("不合格", 0),
    ];

    public static readonly object[] RoundOpen =
    [
        new RoundAnnounced(
            "2025 年度评估",
            RoundKind.Yearly,
            2025,
            new(2025, 1, 1),
            new(2025, 12, 31),
            County,
            Guid.CreateVersion7(),
            1,
            2,
            new(2026, 2, 10),
            new(2026, 2, 28),
            Official.Holder
        ),
        new StationsChosen(
            null,
            [First, Second],
            [Chosen(First, "第一社工站"), Chosen(Second, "第二社工站")],
            Official.Holder
        ),
        new TeamsDrawn("00", Team, [], [new(First, Team), new(Second, Team)], Official.Holder),
        new RoundStarted(Now, Official.Holder),
    ];

    public static StreamKey KeyOf(Guid station) => Assessment.KeyOf(TheRound, station);

    public static RoundStations Both => new(TheRound, [First, Second]);

    public static DateTimeOffset At(int year, int month, int day) =>
        new(year, month, day, 10, 0, 0, ChinaTime.Offset);

    /// <summary>Opened, counted and fully scored.</summary>
    public static object[] Scored(
        Guid station,
        decimal first = 36,
        decimal second = 36,
        decimal buyer = 24,
        bool veto = false
    ) =>
        [
            Opened(station),
            new FiguresFrozen(Now, [new(Figures.TaskRate, 90, 90, 100, 100, Paper)]),
            Signed(SheetKind.Evaluator, Team[0], Points("1.1", first), Found(veto)),
            Signed(SheetKind.Evaluator, Team[1], Points("1.1", second), Found(veto)),
            Signed(SheetKind.Buyer, Buyer, Points("2", buyer)),
        ];

    /// <summary>The same with its draft result.</summary>
    public static object[] Drafted(Guid station, params object[] after)
    {
        var scored = Scored(station);
        var state =
            StreamUse.FoldAll<Assessment>(scored)
            ?? throw new InvalidOperationException("Nothing was opened.");
        return [.. scored, new GradeDrafted(AssessmentResult.OfClosed(state)), .. after];
    }

    /// <summary>The same, published.</summary>
    public static object[] Published(Guid station, params object[] after)
    {
        var drafted = Drafted(station);
        return [.. drafted, new GradePublished(((GradeDrafted)drafted[^1]).Result, 1, 2), .. after];
    }

    public static Specification Closed(params object[] after) =>
        Specification
            .Given(TheRound, [.. RoundOpen, new RoundClosed(LastDay, [], Official.Holder)])
            .And(KeyOf(First), Drafted(First, after))
            .And(KeyOf(Second), Drafted(Second));

    private static AssessmentOpened Opened(Guid station) =>
        new(
            TheRound.Id,
            "2025 年度评估",
            RoundKind.Yearly,
            2025,
            Chosen(station, station == First ? "第一社工站" : "第二社工站"),
            new(2025, 1, 1),
            new(2025, 12, 31),
            County,
            Guid.CreateVersion7(),
            1,
            100,
            Bands,
            Items,
            Team,
            new(2026, 2, 10),
            new(2026, 2, 28),
            Now
        );

    private static ChosenStation Chosen(Guid station, string name) =>
        new(County, station, name, "440105001", Operator, "示例社工中心", null);

    private static SheetSigned Signed(SheetKind kind, Guid scorer, params ItemScore[] scores) =>
        new(kind, new(scorer, null), scores);

    private static ItemScore Points(string code, decimal points) =>
        new(code, points, null, null, Reason, []);

    private static ItemScore Found(bool found) => new("V", null, null, found, Reason, []);
}
