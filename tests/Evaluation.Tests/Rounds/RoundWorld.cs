using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;

namespace StationPortal.Evaluation.Tests.Rounds;

/// <summary>A county's round of three stations: two of the first agency, one of the second, and six evaluators.</summary>
internal static class RoundWorld
{
    public const string County = "440105";

    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Now = ChinaTime.At(Today, new(9, 0));
    public static readonly StreamKey Key = new(County, Guid.CreateVersion7());
    public static readonly StreamKey SchemeKey = new("440000", Guid.CreateVersion7());
    public static readonly Actor Official = new(Guid.CreateVersion7(), Role.Official, County);

    public static readonly Guid FirstAgency = Guid.CreateVersion7();
    public static readonly Guid SecondAgency = Guid.CreateVersion7();

    public static readonly IReadOnlyList<ChosenStation> AllStations =
    [
        Chosen("440105001", FirstAgency),
        Chosen("440105002", FirstAgency),
        Chosen("440105003", SecondAgency),
    ];

    public static readonly IReadOnlyList<LibraryEvaluator> Library =
    [
        .. Enumerable.Range(0, 6).Select(_ => Free(Guid.CreateVersion7())),
    ];

    public static readonly RoundPlan Planned = new(
        "2025 年度评估",
        RoundKind.Yearly,
        2025,
        new(2025, 1, 1),
        new(2025, 12, 31),
        new(2026, 3, 10),
        new(2026, 3, 31)
    );

    public static readonly RoundAnnounced Announced = new(
        Planned.Name,
        Planned.Kind,
        Planned.Year,
        Planned.From,
        Planned.Until,
        SchemeKey.Tenant,
        SchemeKey.Id,
        1,
        2,
        Planned.SelfUntil,
        Planned.ScoreUntil,
        Official.Holder
    );

    public static readonly ChooseStations ChooseAll = new(Key, AllStations, null, "seed");
    public static readonly DrawTeams Draw = new(Key, Library, "seed");
    public static readonly StartRound Start = new(Key, Planned.SelfUntil, Planned.ScoreUntil);

    public static ChosenStation Chosen(string township, Guid agency) =>
        new(
            County,
            DerivedId.From("station", township),
            "示例社工站",
            township,
            agency,
            "示例社工中心",
            null
        );

    public static LibraryEvaluator Free(Guid account) => new(account, null, false, []);

    public static Actor Of(Guid evaluator) => new(evaluator, Role.Evaluator, "440000");

    /// <summary>What the round is after some decisions, one after another.</summary>
    public static List<object> After(params (IDecision Decision, Actor Actor)[] steps)
    {
        var events = new List<object> { Announced };
        foreach (var (decision, actor) in steps)
        {
            events.AddRange(Given(events).Makes(decision, actor));
        }

        return events;
    }

    /// <summary>The round with its teams drawn.</summary>
    public static List<object> Drawn() => After((ChooseAll, Official), (Draw, Official));

    /// <summary>The round with nobody's declaration missing.</summary>
    public static List<object> Declared()
    {
        var events = Drawn();
        foreach (var pair in Fold(events).Undeclared.ToList())
        {
            events.Add(new NoConflictDeclared(pair.Evaluator, pair.Agency));
        }

        return events;
    }

    public static Round Fold(IEnumerable<object> events) =>
        StreamUse.FoldAll<Round>(events)
        ?? throw new InvalidOperationException("A round begins with its announcement.");

    public static Specification Given(IEnumerable<object> events) =>
        Specification.Given(Key, [.. events]);

    public static object[] Makes(
        this Specification given,
        IDecision decision,
        Actor? actor = null
    ) => [.. given.When(decision, actor ?? Official, Now).Select(change => change.Event)];

    public static void Refused(
        this Specification given,
        IDecision decision,
        string code,
        string? ruleId = null,
        Actor? actor = null
    ) => given.Refused(decision, actor ?? Official, Now, ruleId, code);
}
