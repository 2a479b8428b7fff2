using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>A station of Haizhu in a round that the county holds, with three evaluators, scored until 31 March 2026.</summary>
internal static class SheetWorld
{
    public const string County = "440105";
    public const string Township = "440105001";
    public const string Reason = "现场查看台账，记录完整";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly StreamKey Key = new(County, new("01970000-0000-7000-8000-0000000000a1"));
    public static readonly StreamKey ContractKey = new(
        County,
        new("01970000-0000-7000-8000-0000000000a2")
    );
    public static readonly Guid Operator = new("01970000-0000-7000-8000-0000000000a3");
    public static readonly Actor Ann = new(Guid.NewGuid(), Role.Evaluator, "440000");
    public static readonly Actor Bo = new(Guid.NewGuid(), Role.Evaluator, "440000");
    public static readonly Actor Cy = new(Guid.NewGuid(), Role.Evaluator, "440000");
    public static readonly Actor Stranger = new(Guid.NewGuid(), Role.Evaluator, "440000");
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly Actor Colleague = new(Guid.NewGuid(), Role.Official, County);
    public static readonly Actor OfTownship = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        County,
        Township: Township
    );
    public static readonly Actor Manager = new(Guid.NewGuid(), Role.Agency, County, Operator);

    public static readonly IReadOnlyList<RatedItem> Items =
    [
        new("1", null, 60, IndicatorKind.Sum, null, null, null),
        new("1.1", "1", 40, IndicatorKind.Judged, ScoringPart.Evaluators, null, null),
        new(
            "1.2",
            "1",
            20,
            IndicatorKind.Degree,
            ScoringPart.Evaluators,
            null,
            [new("完全达到", 100), new("部分达到", 50), new("没有达到", 0)]
        ),
        new(
            "2",
            null,
            20,
            IndicatorKind.Counted,
            ScoringPart.Records,
            new(Figures.TaskRate, [], 100),
            null
        ),
        new("3", null, 10, IndicatorKind.Judged, ScoringPart.Buyer, null, null),
        new("4", null, 10, IndicatorKind.Judged, ScoringPart.Supervisor, null, null),
        new("V", null, 0, IndicatorKind.Veto, ScoringPart.Evaluators, null, null),
    ];

    public static SheetOf SheetOf(Actor evaluator) =>
        new(Key, SheetKind.Evaluator, evaluator.Account);

    public static SheetOf SheetOf(SheetKind kind) => new(Key, kind, Guid.Empty);

    public static AssessmentOpened Opened(Guid? contract = null) =>
        new(
            Guid.NewGuid(),
            "2025 年度评估",
            RoundKind.Yearly,
            2025,
            new(County, Guid.NewGuid(), "示例社工站", Township, Operator, "示例中心", contract),
            new(2025, 1, 1),
            new(2025, 12, 31),
            County,
            Guid.NewGuid(),
            1,
            100,
            [new("优秀", 90), new("合格", 60), new("不合格", 0)],
            Items,
            [Ann.Account, Bo.Account, Cy.Account],
            new(2026, 3, 10),
            new(2026, 3, 31),
            Now
        );

    public static Specification Assessed(params object[] events) =>
        Specification.Given(Key, [Opened(), .. events]);

    public static ScoresSaved Saved(params IReadOnlyList<ItemScore> scores) => new(scores);

    public static SheetBegun Begun(Actor scorer, SheetKind kind = SheetKind.Evaluator) =>
        new(Key.Id, kind, scorer.Holder);

    public static ItemScore Judged(string code, decimal points) =>
        new(code, points, null, null, Reason, []);

    public static ItemScore ByDegree(string code, string degree) =>
        new(code, null, degree, null, Reason, []);

    public static ItemScore Veto(bool found) => new("V", null, null, found, Reason, []);

    public static LineEntry Entry(decimal? points, string reason = Reason, string code = "1.1") =>
        new(code, points, null, null, reason);

    public static SheetSigned SignedBy(
        Actor evaluator,
        decimal points = 36,
        bool found = false,
        string degree = "完全达到"
    ) =>
        new(
            SheetKind.Evaluator,
            evaluator.Holder,
            [Judged("1.1", points), ByDegree("1.2", degree), Veto(found)]
        );
}
