using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using StationPortal.Evaluation;
using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>The bare SQL that does the same: the scores as plain rows, statements prepared once, no rules, no history's chain, no HTML.</summary>
internal sealed class RawEvaluation : IAsyncDisposable
{
    private const string Tables = """
        drop table if exists raw_score, raw_agreed, raw_single, raw_veto, raw_result, raw_event, raw_sheet;
        create table raw_score (station uuid not null, line text not null, scorer int not null, points numeric not null, primary key (station, line, scorer));
        create table raw_agreed (station uuid not null, line text not null, points numeric not null, primary key (station, line));
        create table raw_single (station uuid not null, line text not null, points numeric not null, primary key (station, line));
        create table raw_veto (station uuid primary key);
        create table raw_result (station uuid primary key, points numeric not null, score numeric not null, grade int not null, place bigint not null, lines jsonb not null, published boolean not null default false);
        create table raw_event (id uuid primary key, stream uuid not null, version bigint not null, data jsonb not null, unique (stream, version));
        create table raw_sheet (like sheet_row including all);
        insert into raw_sheet select * from sheet_row;
        """;

    // Mean of the evaluators or what they agreed on, the sum, the grade by its bands, the rank, and a row and an event of each station.
    private const string Close = """
        with leaf as (
          select s.station, s.line, coalesce(a.points, round(avg(s.points), 2)) as points
          from raw_score s left join raw_agreed a using (station, line) group by s.station, s.line, a.points
          union all select station, line, points from raw_single),
        total as (
          select station, sum(points) as points, round(sum(points) * 100 / 1000, 2) as score,
            jsonb_agg(jsonb_build_object('Code', line, 'Points', points)) as lines
          from leaf group by station),
        graded as (
          select t.*, case when v.station is not null then 3 when score >= 75 then 0 when score >= 65 then 1 when score >= 50 then 2 else 3 end as grade
          from total t left join raw_veto v using (station)),
        told as (
          insert into raw_result (station, points, score, grade, place, lines)
          select station, points, score, grade, rank() over (order by grade, points desc), lines from graded
          returning station, lines)
        insert into raw_event (id, stream, version, data) select gen_random_uuid(), station, 1, lines from told
        """;

    // A row and an event of each station.
    private const string Publish = """
        with told as (update raw_result set published = true returning station, lines)
        insert into raw_event (id, stream, version, data) select gen_random_uuid(), station, 2, lines from told
        """;

    private const string OfStream =
        "select version, type, data from mt_events where tenant_id = $1 and stream_id = $2 order by version";

    private const string OfRow = "select * from assessment_row where tenant_id = $1 and id = $2";

    private const string OfScheme = "select * from scheme_page where tenant_id = $1 and id = $2";

    private const string OfRound =
        "select top_lines, score from assessment_row where tenant_id = $1 and round = $2";

    private const string SaveEvent =
        "insert into raw_event (id, stream, version, data) values ($1, $2, $3, $4)";

    private const string SaveRow =
        "update raw_sheet set scores = $3, scored = $4, version = version + 1 where tenant_id = $1 and id = $2";

    private readonly NpgsqlDataSource source;

    private RawEvaluation(NpgsqlDataSource source) => this.source = source;

    /// <summary>On connections of its own, whose statements are prepared at their second use; the scores are copied in.</summary>
    public static async Task<RawEvaluation> On(
        BenchRounds rounds,
        string connectionString,
        CancellationToken ct
    )
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 1,
            MaxPoolSize = 20,
        };
        var raw = new RawEvaluation(NpgsqlDataSource.Create(own.ConnectionString));
        await using var tables = raw.source.CreateCommand(Tables);
        await tables.ExecuteNonQueryAsync(ct);
        await raw.Fill(rounds, ct);
        return raw;
    }

    /// <summary>Results and ranks of the round in one transaction.</summary>
    /// <returns>Milliseconds.</returns>
    public Task<double> CloseRound(CancellationToken ct) => Timed(Close, ct);

    /// <summary>Every result made public in one transaction.</summary>
    /// <returns>Milliseconds.</returns>
    public Task<double> PublishRound(CancellationToken ct) => Timed(Publish, ct);

    /// <summary>Station, points, score, grade's place and rank as SQL has them.</summary>
    public async Task<IReadOnlyList<(Guid, decimal, decimal, int, int)>> Standings(
        CancellationToken ct
    )
    {
        await using var ask = source.CreateCommand(
            "select station, points, score, grade, place from raw_result order by place, station"
        );
        await using var row = await ask.ExecuteReaderAsync(ct);
        var standings = new List<(Guid, decimal, decimal, int, int)>();
        while (await row.ReadAsync(ct))
        {
            standings.Add(
                (
                    row.GetGuid(0),
                    row.GetDecimal(1),
                    row.GetDecimal(2),
                    row.GetInt32(3),
                    (int)row.GetInt64(4)
                )
            );
        }

        return standings;
    }

    private async Task<double> Timed(string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        var watch = Stopwatch.StartNew();
        await command.ExecuteNonQueryAsync(ct);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>What the result page asks: the station's record, its row and the words of its lines; with <paramref name="round"/> the others of the round too.</summary>
    public async Task Look(StreamKey assessment, Guid? round, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Command(OfRow, assessment.Tenant, assessment.Id));
        batch.BatchCommands.Add(Command(OfStream, assessment.Tenant, assessment.Id));
        batch.BatchCommands.Add(Command(OfScheme, BenchScheme.Key.Tenant, BenchScheme.Key.Id));
        if (round is { } all)
        {
            batch.BatchCommands.Add(Command(OfRound, assessment.Tenant, all));
        }

        await using var row = await batch.ExecuteReaderAsync(ct);
        do
        {
            var values = new object[row.FieldCount];
            while (await row.ReadAsync(ct))
            {
                row.GetValues(values);
            }
        } while (await row.NextResultAsync(ct));
    }

    /// <summary>One event, and the sheet's row written anew.</summary>
    public async Task Save(
        StreamKey sheet,
        long version,
        IReadOnlyList<ItemScore> scores,
        CancellationToken ct
    )
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(
            Command(SaveEvent, Guid.CreateVersion7(), sheet.Id, version, Json(scores.TakeLast(1)))
        );
        batch.BatchCommands.Add(
            Command(SaveRow, sheet.Tenant, sheet.Id, Json(scores), scores.Count)
        );
        await batch.ExecuteNonQueryAsync(ct);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task Fill(BenchRounds rounds, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var stations = rounds.Chosen.Select((chosen, n) => (chosen.Station, n)).ToList();
        var lines = Enumerable.Range(0, BenchScheme.Judged).ToList();
        await Copy(
            connection,
            "raw_score (station, line, scorer, points)",
            stations.SelectMany(each =>
                lines.SelectMany(line =>
                    Enumerable
                        .Range(0, BenchRounds.Scorers)
                        .Select(scorer =>
                            new object[]
                            {
                                each.Station,
                                BenchScheme.CodeOf(line),
                                scorer,
                                BenchRounds.PointsOf(each.n, line, scorer),
                            }
                        )
                )
            ),
            ct
        );
        await Copy(
            connection,
            "raw_agreed (station, line, points)",
            stations.SelectMany(each =>
                lines
                    .Where(BenchRounds.IsAgreed)
                    .Select(line =>
                        new object[]
                        {
                            each.Station,
                            BenchScheme.CodeOf(line),
                            BenchRounds.AgreedOf(each.n, line),
                        }
                    )
            ),
            ct
        );
        await Copy(
            connection,
            "raw_single (station, line, points)",
            stations.SelectMany(each =>
                new (string Line, decimal Points)[]
                {
                    (BenchScheme.Counted, CountedOf(each.n)),
                    (BenchScheme.Buyer, BenchRounds.BuyerOf(each.n)),
                    (BenchScheme.Supervisor, BenchRounds.SupervisorOf(each.n)),
                    (BenchScheme.Served, BenchRounds.ServedOf(each.n)),
                }.Select(one => new object[] { each.Station, one.Line, one.Points })
            ),
            ct
        );
        await Copy(
            connection,
            "raw_veto (station)",
            stations
                .Where(each => BenchRounds.IsVetoed(each.n))
                .Select(each => new object[] { each.Station }),
            ct
        );
        await using var analyze = source.CreateCommand(
            "analyze raw_score; analyze raw_agreed; analyze raw_single"
        );
        await analyze.ExecuteNonQueryAsync(ct);
    }

    // By the steps of the counted line, written out once more: the twin must not use what it checks.
    private static decimal CountedOf(int station) =>
        BenchRounds.TaskRateOf(station) switch
        {
            >= 95 => 40,
            >= 90 => 32,
            _ => 24,
        };

    private static async Task Copy(
        NpgsqlConnection connection,
        string target,
        IEnumerable<object[]> rows,
        CancellationToken ct
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {target} from stdin (format binary)",
            ct
        );
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(ct, row);
        }

        await copy.CompleteAsync(ct);
    }

    private static NpgsqlParameter Json(IEnumerable<ItemScore> scores) =>
        new()
        {
            NpgsqlDbType = NpgsqlDbType.Jsonb,
            Value = JsonSerializer.Serialize(scores, StoredJson.Options),
        };

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new() { Value = value });
        }

        return command;
    }
}
