using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>Two rounds of a province over all its stations, written through the log with their rows. One is scored to the last sheet and waits to be closed;
/// in the other the first evaluator of each team has filled a part of one sheet.</summary>
internal sealed class BenchRounds
{
    /// <summary>How many stations, where a trial wants fewer; at least one for each team.</summary>
    public const string SizeVariable = "BENCH_EVALUATED";
    public const string Organiser = "430000";
    public const int Scorers = 3;
    public const int Teams = Ticking.Users;

    /// <summary>Lines that stand on a sheet of the running round before it is measured.</summary>
    public const int Begun = SavesBefore * LinesOfSave;
    private const int SavesBefore = 5;
    private const int LinesOfSave = 10;
    private const int StationsAtOnce = 10;
    private const int StationsInCounty = 16;
    private const string Reason =
        "Seen on site: the register of the year is complete, three visits were checked line by line";

    private static readonly FileRef list = new("records.csv", new string('0', 64), 4_096);

    public static int Stations { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable(SizeVariable),
            System.Globalization.CultureInfo.InvariantCulture,
            out var few
        )
            ? Math.Max(few, Teams)
            : 1_938;

    public static DateOnly Today { get; } = new(2026, 3, 16);

    /// <summary>The round that is to be closed.</summary>
    public StreamKey Scored { get; } = new(Organiser, Guid.CreateVersion7());

    /// <summary>The round that goes on.</summary>
    public StreamKey Running { get; } = new(Organiser, Guid.CreateVersion7());

    /// <summary>Every station as it was chosen.</summary>
    public ChosenStation[] Chosen { get; } = [.. Enumerable.Range(0, Stations).Select(ChosenOf)];

    /// <summary>Accounts of the evaluators, three of each team.</summary>
    public Guid[] Evaluators { get; } =
    [.. Enumerable.Range(0, Teams * Scorers).Select(_ => Guid.CreateVersion7())];

    public static DutyHolder By { get; } = new(Guid.CreateVersion7(), null);

    /// <summary>Supplier that runs a station; each runs two.</summary>
    public static string OperatorOf(int station) => $"5243{station / 2:00000000000000}";

    /// <summary>Points of one score. The fourth line of each part sets the team apart, so that it needs a consensus.</summary>
    public static decimal PointsOf(int station, int line, int scorer) =>
        2.5m
        + decimal.Round(station % 97 * 3.4m / 97, 2)
        + (((station * 7) + (line * 13)) % 200 / 100m)
        + (scorer * (IsAgreed(line) ? 1.01m : 0.25m));

    /// <summary>Points that the team agreed on.</summary>
    public static decimal AgreedOf(int station, int line) => PointsOf(station, line, 1);

    public static bool IsAgreed(int line) => line % BenchScheme.LinesOfPart == 3;

    /// <summary>A veto was found.</summary>
    public static bool IsVetoed(int station) => station % 200 == 7;

    public static decimal BuyerOf(int station) => 20 + (station % 10);

    public static decimal SupervisorOf(int station) => 10 + (station % 10);

    /// <summary>Tasks done, percent: three steps of the counted line.</summary>
    public static decimal TaskRateOf(int station) => 86 + (station % 13);

    public static decimal ServedOf(int station) => 8 + (station % 3 / 10m);

    public StreamKey AssessmentOf(StreamKey round, int station) =>
        Assessment.KeyOf(round, Chosen[station].Station);

    public IReadOnlyList<Guid> TeamOf(int station) =>
        [.. Evaluators.Skip(station * Teams / Stations * Scorers).Take(Scorers)];

    /// <summary>The first station of a team: its first evaluator has begun its sheet.</summary>
    public static int StationOf(int team) => ((team * Stations) + Teams - 1) / Teams;

    /// <summary>Scheme, rounds, stations, sheets.</summary>
    public async Task Write(BenchPortal portal, CancellationToken ct)
    {
        await portal.Begin(
            [
                BenchScheme.Stream(By),
                Round(Scored, "Round of last year", 2025),
                Round(Running, "Round of this year", 2026),
            ],
            ct
        );
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = ct,
        };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Stations).Chunk(StationsAtOnce),
            options,
            async (some, stop) =>
                await portal.Begin(
                    [
                        .. some.SelectMany(station =>
                            ScoredStation(station, portal.Clock.Now).Append(Open(station, portal))
                        ),
                    ],
                    stop
                )
        );
        await portal.Begin([.. Enumerable.Range(0, Teams).Select(BegunSheet)], ct);
    }

    /// <summary>What a scorer has given to a line.</summary>
    public static ItemScore Given(int station, int line, int scorer) =>
        Given(BenchScheme.CodeOf(line), PointsOf(station, line, scorer));

    private static ItemScore Given(string code, decimal? points) =>
        new(code, points, null, null, Reason, []);

    private BegunStream Round(StreamKey key, string name, int year) =>
        BegunStream.Of<Round>(
            key,
            new RoundAnnounced(
                name,
                RoundKind.Yearly,
                year,
                new(year - 1, 4, 1),
                new(year, 3, 31),
                Organiser,
                BenchScheme.Key.Id,
                1,
                Scorers,
                Today,
                Today.AddDays(30),
                By
            ),
            new StationsChosen(null, [.. Chosen.Select(each => each.Station)], Chosen, By),
            new TeamsDrawn(
                "00",
                Evaluators,
                [],
                [.. Chosen.Select((each, n) => new Team(each.Station, TeamOf(n)))],
                By
            ),
            new RoundStarted(ChinaTime.At(Today.AddDays(-20), new TimeOnly(9, 0)), By)
        );

    private AssessmentOpened Opened(StreamKey round, int station, DateTimeOffset now) =>
        new(
            round.Id,
            round == Scored ? "Round of last year" : "Round of this year",
            RoundKind.Yearly,
            round == Scored ? 2025 : 2026,
            Chosen[station],
            new(round == Scored ? 2024 : 2025, 4, 1),
            new(round == Scored ? 2025 : 2026, 3, 31),
            BenchScheme.Key.Tenant,
            BenchScheme.Key.Id,
            1,
            BenchScheme.Maximum,
            BenchScheme.Bands,
            BenchScheme.Rated,
            TeamOf(station),
            Today,
            Today.AddDays(30),
            now
        );

    private static FiguresFrozen Frozen(int station, DateTimeOffset now)
    {
        var rate = TaskRateOf(station);
        return new(now, [new(Figures.TaskRate, rate, rate, 100, 100, list)]);
    }

    private BegunStream Open(int station, BenchPortal portal) =>
        BegunStream.Of<Assessment>(
            AssessmentOf(Running, station),
            Opened(Running, station, portal.Clock.Now),
            Frozen(station, portal.Clock.Now)
        );

    // The station in the round, and the sheets of its evaluators as they wrote them.
    private IEnumerable<BegunStream> ScoredStation(int station, DateTimeOffset now)
    {
        var key = AssessmentOf(Scored, station);
        var signed = TeamOf(station)
            .Select(
                (evaluator, scorer) =>
                    new SheetSigned(
                        SheetKind.Evaluator,
                        new(evaluator, null),
                        [
                            .. Enumerable
                                .Range(0, BenchScheme.Judged)
                                .Select(line => Given(station, line, scorer)),
                        ]
                    )
            )
            .ToList();
        yield return BegunStream.Of<Assessment>(
            key,
            [
                Opened(Scored, station, now),
                Frozen(station, now),
                .. signed,
                new SheetSigned(
                    SheetKind.Buyer,
                    new(Guid.CreateVersion7(), null),
                    [Given(BenchScheme.Buyer, BuyerOf(station))]
                ),
                new SheetSigned(
                    SheetKind.Supervisor,
                    By,
                    [
                        Given(BenchScheme.Supervisor, SupervisorOf(station)),
                        Given(BenchScheme.Veto, null) with
                        {
                            Found = IsVetoed(station),
                        },
                    ]
                ),
                new OpinionsCounted(
                    20,
                    15,
                    [new(BenchScheme.Served, ServedOf(station) / 2, ServedOf(station))]
                ),
                new ConsensusReached(
                    [
                        .. Enumerable
                            .Range(0, BenchScheme.Judged)
                            .Where(IsAgreed)
                            .Select(line => new AgreedScore(
                                BenchScheme.CodeOf(line),
                                AgreedOf(station, line),
                                false,
                                Reason
                            )),
                    ],
                    signed[0].Scorer
                ),
            ]
        );
        foreach (var sheet in signed)
        {
            yield return BegunStream.Of<ScoreSheet>(
                SheetOf(key, sheet.Scorer.Account),
                new SheetBegun(key.Id, SheetKind.Evaluator, sheet.Scorer),
                new ScoresSaved(sheet.Scores),
                new SheetFinished(sheet.Scorer)
            );
        }
    }

    private BegunStream BegunSheet(int team)
    {
        var (station, evaluator) = (StationOf(team), Evaluators[team * Scorers]);
        var key = AssessmentOf(Running, station);
        return BegunStream.Of<ScoreSheet>(
            SheetOf(key, evaluator),
            [
                new SheetBegun(key.Id, SheetKind.Evaluator, new(evaluator, null)),
                .. Enumerable
                    .Range(0, Begun)
                    .Chunk(LinesOfSave)
                    .Select(lines => new ScoresSaved([
                        .. lines.Select(line => Given(station, line, 0)),
                    ])),
            ]
        );
    }

    /// <summary>Version of a sheet of the running round before it is measured.</summary>
    public const long BegunVersion = SavesBefore + 1;

    private static StreamKey SheetOf(StreamKey assessment, Guid evaluator) =>
        ScoreSheet.KeyOf(assessment.Tenant, assessment.Id, SheetKind.Evaluator, evaluator);

    private static ChosenStation ChosenOf(int station)
    {
        var county = $"43{(station / StationsInCounty) + 101:0000}";
        return new(
            county,
            Guid.CreateVersion7(),
            $"Station {station:0000}",
            $"{county}{(station % StationsInCounty) + 100:000}",
            Organisations.IdOf(OperatorOf(station)),
            "Operator",
            null
        );
    }
}
