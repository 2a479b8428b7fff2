using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Evaluation.Tests.Schemes;

/// <summary>A small scheme of Haizhu: one sum of two lines, a counted line and a veto, 100 points.</summary>
internal static class SchemeWorld
{
    public const string County = "440105";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly StreamKey Key = new(County, new("01970000-0000-7000-8000-0000000000b1"));
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly FileRef Upload = new("scheme.xlsx", new string('a', 64), 10);
    public static readonly IReadOnlyList<GradeBand> Bands =
    [
        new("优秀", 90),
        new("合格", 60),
        new("不合格", 0),
    ];

    public static readonly Indicator Judged = new(
        "1.1",
        "1",
        "探访质量",
        40,
        IndicatorKind.Judged,
        ScoringPart.Evaluators,
        "有观察、有跟进",
        "抽查探访记录",
        null,
        null,
        true,
        "示例"
    );
    public static readonly Indicator Sum = Judged with
    {
        Code = "1",
        Parent = null,
        Name = "服务过程",
        Points = 60,
        Kind = IndicatorKind.Sum,
        Part = null,
        Standard = "",
        Evidence = "",
    };
    public static readonly Indicator ByDegree = Judged with
    {
        Code = "1.2",
        Name = "转介规范",
        Points = 20,
        Kind = IndicatorKind.Degree,
        Degrees = [new("齐全", 100), new("有缺漏", 60), new("没有", 0)],
    };
    public static readonly Indicator Counted = Judged with
    {
        Code = "2",
        Parent = null,
        Name = "职责任务完成率",
        Kind = IndicatorKind.Counted,
        Part = ScoringPart.Records,
        Count = new(Figures.TaskRate, [new(95, 100), new(90, 80)], null),
    };
    public static readonly Indicator Veto = Judged with
    {
        Code = "F",
        Parent = null,
        Name = "财务评估",
        Points = 0,
        Kind = IndicatorKind.Veto,
    };

    public static readonly Indicator[] Lines = [Sum, Judged, ByDegree, Counted, Veto];
    public static readonly SchemeSettingsSet Settings = new(100, Bands);

    public static object[] Begun =>
        [new SchemeCreated("示例体系", null, Official.Holder), new SchemeDrafted(1)];

    public static object[] Drafted(params Indicator[] lines) =>
        [.. Begun, Settings, new SchemeImported(lines, null)];

    public static object[] Published =>
        [.. Drafted(Lines), new SchemePublished(1, Official.Holder)];

    public static Scheme Fold(params object[] events) =>
        events.Skip(1).Aggregate(Scheme.Start(events[0]), (scheme, next) => scheme.Apply(next));

    public static IReadOnlyList<object> Decide(object[] given, IDecision decision) =>
        [
            .. Specification
                .Given(Key, given)
                .When(decision, Official, Now)
                .Select(change => change.Event),
        ];

    public static object Only(object[] given, IDecision decision) =>
        Assert.Single(Decide(given, decision));

    public static RuleBrokenException Refused(
        object[] given,
        IDecision decision,
        string? rule,
        string code
    ) => Specification.Given(Key, given).Refused(decision, Official, Now, rule, code);
}
