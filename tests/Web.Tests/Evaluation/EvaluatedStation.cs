using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using static StationPortal.Evaluation.IndicatorKind;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>A station in a round that is being scored, by facts written straight into the log. How schemes and rounds come about is shown elsewhere.</summary>
internal sealed class EvaluatedStation(PortalFixture portal, string creditCode)
{
    public const string County = "440105";
    private const string Reason = "现场查看档案，记录完整";
    private static int townships = 700;

    public string Township { get; } = $"{County}{Interlocked.Increment(ref townships)}";
    public StreamKey Station => StationPortal.Stations.Station.KeyOf(Township, 1);
    public StreamKey Scheme { get; } = new(County, Guid.CreateVersion7());
    public StreamKey Round { get; } = new(County, Guid.CreateVersion7());
    public StreamKey Assessment => StationPortal.Evaluation.Assessment.KeyOf(Round, Station.Id);
    public Guid Operator => Organisations.IdOf(creditCode);

    /// <summary>The evaluators' accounts; the first chairs.</summary>
    public IReadOnlyList<Guid> Team { get; private set; } = [];

    /// <summary>One line of each kind; 100 points.</summary>
    public static IReadOnlyList<Indicator> Lines { get; } =
    [
        Line("1", null, 60, Sum, null),
        Line("1.1", "1", 40, Judged, ScoringPart.Evaluators),
        Line("1.2", "1", 20, IndicatorKind.Degree, ScoringPart.Evaluators) with
        {
            Degrees = [new("完全达到", 100), new("部分达到", 50), new("没有达到", 0)],
        },
        Line("2", null, 20, Counted, ScoringPart.Records) with
        {
            Count = new(Figures.TaskRate, [new(95, 100), new(90, 80), new(85, 60)], null),
        },
        Line("3", null, 10, Judged, ScoringPart.Buyer),
        Line("4", null, 5, Judged, ScoringPart.Supervisor),
        Line("5", null, 5, Judged, ScoringPart.PeopleServed),
        Line("V", null, 0, Veto, ScoringPart.Evaluators),
    ];

    public static IReadOnlyList<GradeBand> Bands { get; } =
    [new("优秀", 90), new("良好", 80), new("合格", 60), new("不合格", 0)];

    /// <param name="portal">Where.</param>
    /// <param name="creditCode">The operator's.</param>
    /// <param name="team">Accounts of the evaluators; the first chairs.</param>
    /// <param name="contract">The contract it runs under, or <c>null</c>.</param>
    public static async Task<EvaluatedStation> Of(
        PortalFixture portal,
        string creditCode,
        IReadOnlyList<Guid> team,
        Guid? contract = null
    )
    {
        var station = new EvaluatedStation(portal, creditCode) { Team = team };
        await station.Open(contract);
        return station;
    }

    /// <summary>Writes facts of the assessment.</summary>
    public Task Happens(params object[] events) => Append<Assessment>(Assessment, events);

    /// <summary>All sheets signed, figures frozen, people asked: nothing is missing.</summary>
    /// <param name="judged">Points of line 1.1 by each evaluator.</param>
    /// <param name="veto">Each evaluator found the veto.</param>
    /// <param name="people">How many people the station looked after.</param>
    public async Task Score(decimal judged = 36, bool veto = false, int? people = null)
    {
        await Happens([.. Team.Select(evaluator => Signed(evaluator, judged, Reason, veto))]);
        await ScoreByOthers(people);
    }

    /// <summary>What a result needs beside the evaluators' sheets.</summary>
    /// <param name="people">How many people the station looked after.</param>
    public Task ScoreByOthers(int? people = null) =>
        Happens([
            new FiguresFrozen(
                portal.Clock.Now,
                [new(Figures.TaskRate, 96, 96, 100, 100, new("list.csv", new string('0', 64), 10))],
                people
            ),
            .. Offices,
            new OpinionsCounted(10, 8, [new("5", 4.5m, 4.5m)]),
        ]);

    /// <summary>An evaluator's signed sheet.</summary>
    /// <param name="evaluator">The account.</param>
    /// <param name="judged">Points of line 1.1.</param>
    /// <param name="reason">Of each line.</param>
    /// <param name="veto">The veto was found.</param>
    public static SheetSigned Signed(
        Guid evaluator,
        decimal judged,
        string reason = Reason,
        bool veto = false
    ) =>
        new(
            SheetKind.Evaluator,
            new(evaluator, null),
            [
                new("1.1", judged, null, null, reason, []),
                new("1.2", null, "完全达到", null, reason, []),
                new("V", null, null, veto, reason, []),
            ]
        );

    /// <summary>The evaluators wrote their sheets and signed them, then buyer and supervisor signed theirs.</summary>
    /// <param name="judged">Points of line 1.1, in the order of the team.</param>
    public async Task Sign(params IReadOnlyList<decimal> judged)
    {
        foreach (var (evaluator, points) in Team.Zip(judged))
        {
            var signed = Signed(evaluator, points);
            await Append<ScoreSheet>(
                new SheetOf(Assessment, SheetKind.Evaluator, evaluator).Key,
                new SheetBegun(Assessment.Id, SheetKind.Evaluator, signed.Scorer),
                new ScoresSaved(signed.Scores),
                new SheetFinished(signed.Scorer)
            );
            await Happens(signed);
        }

        await Happens([.. Offices]);
    }

    /// <summary>Writes facts of any stream.</summary>
    public Task<Commit> Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => portal.Append<TState>(stream, events);

    // Named in the record only; nothing is stored under it.
    private static FileRef Evidence { get; } = new("file.jpg", new string('b', 64), 10);

    private static DutyHolder Somebody => new(Guid.CreateVersion7(), null);

    private static IEnumerable<SheetSigned> Offices =>
        [
            new SheetSigned(SheetKind.Buyer, Somebody, [Given("3", 9)]),
            new SheetSigned(
                SheetKind.Supervisor,
                Somebody,
                [Given("4", 4) with { Files = [Evidence] }]
            ),
        ];

    private static ItemScore Given(string code, decimal? points) =>
        new(code, points, null, null, Reason, []);

    private static Indicator Line(
        string code,
        string? parent,
        decimal points,
        IndicatorKind kind,
        ScoringPart? part
    ) =>
        new(
            code,
            parent,
            $"指标{code}",
            points,
            kind,
            part,
            "按标准完成",
            "台账",
            null,
            null,
            true,
            "示例"
        );

    /// <summary>The portal's clock.</summary>
    public DateTimeOffset Now => portal.Clock.Now;

    /// <summary>Another station of the same round begins to be evaluated.</summary>
    public AssessmentOpened OpenedLike(Guid station) =>
        Opened(new(County, station, "另一社工站", Township, Operator, "示例社工中心", null));

    private AssessmentOpened Opened(ChosenStation chosen) =>
        new(
            Round.Id,
            "2025 年度评估",
            RoundKind.Yearly,
            2025,
            chosen,
            new(2025, 1, 1),
            new(2025, 12, 31),
            County,
            Scheme.Id,
            1,
            100,
            Bands,
            [.. Lines.Select(line => line.Rated)],
            Team,
            new(2026, 3, 10),
            new(2026, 3, 31),
            portal.Clock.Now
        );

    private async Task Open(Guid? contract)
    {
        await Append<Station>(
            Station,
            new StationOpened(
                "示例社工站",
                Township,
                StationOrigin.TakenOver,
                contract,
                Operator,
                "示例社工中心",
                new DateOnly(2025, 1, 1),
                null,
                null
            )
        );
        await Append<Scheme>(
            Scheme,
            new SchemeCreated("示例体系", null, Somebody),
            new SchemeDrafted(1),
            new SchemeSettingsSet(100, Bands),
            new SchemeImported(Lines, null),
            new SchemePublished(1, Somebody)
        );
        var chosen = new ChosenStation(
            County,
            Station.Id,
            "示例社工站",
            Township,
            Operator,
            "示例社工中心",
            contract
        );
        await Append<Round>(
            Round,
            new RoundAnnounced(
                "2025 年度评估",
                RoundKind.Yearly,
                2025,
                new(2025, 1, 1),
                new(2025, 12, 31),
                County,
                Scheme.Id,
                1,
                Team.Count,
                new(2026, 3, 10),
                new(2026, 3, 31),
                Somebody
            ),
            new StationsChosen(null, [Station.Id], [chosen], Somebody),
            new TeamsDrawn("00", Team, [], [new(Station.Id, Team)], Somebody),
            new RoundStarted(portal.Clock.Now, Somebody)
        );
        await Happens(Opened(chosen));
    }
}
