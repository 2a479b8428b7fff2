using System.Diagnostics;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>The bare SQL that does the same: statements prepared once on the same server and the same rows, no rules, no history's chain, no HTML.</summary>
internal sealed class RawStations : IAsyncDisposable
{
    private const string Tables = """
        drop table if exists raw_event; drop table if exists raw_month;
        create table raw_event (id uuid primary key, stream uuid not null, version bigint not null, data jsonb not null, unique (stream, version));
        create table raw_month (like station_month_page including all);
        """;

    private const string PlanEvent = """
        insert into raw_event (id, stream, version, data)
        select gen_random_uuid(), stream_id, 1, data from mt_events where tenant_id = $1 and stream_id = $2
        """;

    private const string PlanRow =
        "insert into raw_month select * from station_month_page where tenant_id = $1 and id = $2";

    private const string Sums = """
        select month, sum(relief_due), sum(relief_done), sum(relief_passed), sum(elderly_due), sum(elderly_done), sum(elderly_passed),
          sum(child_due), sum(child_done), sum(child_passed), sum(community_due), sum(community_done), sum(community_passed),
          sum(affairs_due), sum(affairs_done), sum(affairs_passed)
        from station_month_page where tenant_id = $1 and month between $2 and $3 group by month
        """;

    private const string Open =
        "select month, open from station_month_page where tenant_id = $1 and month between $2 and $3 and first_due < $4";

    private const string OfMonth = """
        select id, station_name, township, relief_due + elderly_due + child_due + community_due + affairs_due, to_check, open
        from station_month_page where tenant_id = $1 and month = $2
        """;

    private const string OfStation =
        "select * from station_month_page where tenant_id = $1 and id = $2";

    private const string OtherMonths =
        "select id, month from station_month_page where tenant_id = $1 and station = $2 order by month desc";

    private const string TickEvent =
        "insert into raw_event (id, stream, version, data) values ($1, $2, $3, $4::jsonb)";

    private const string TickRow =
        "update raw_month set tasks = $3::jsonb, open = $4::jsonb, to_check = to_check + 1, version = version + 1 where tenant_id = $1 and id = $2";

    private const string Done =
        """{"No": 1, "Amount": 2, "Note": "Both visited, both well", "Evidence": [], "Flags": [], "By": {"Account": "0199a2c4-4a0b-7c51-8b0e-6a3f0f5d2b11"}}""";

    private readonly StationsSide side;
    private readonly NpgsqlDataSource source;

    private RawStations(StationsSide side, NpgsqlDataSource source) =>
        (this.side, this.source) = (side, source);

    /// <summary>On connections of its own, whose statements are prepared at their second use.</summary>
    public static async Task<RawStations> On(StationsSide side, string connectionString)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 1,
            MaxPoolSize = 20,
        };
        var raw = new RawStations(side, NpgsqlDataSource.Create(own.ConnectionString));
        await using var tables = raw.source.CreateCommand(Tables);
        await tables.ExecuteNonQueryAsync();
        return raw;
    }

    /// <summary>Writes the month's events and rows again, a transaction for each station.</summary>
    /// <returns>Milliseconds.</returns>
    public async Task<double> Plan(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        foreach (var station in side.Keys)
        {
            var month = StationMonth.KeyOf(station, StationsSide.Last);
            await using var batch = source.CreateBatch();
            batch.BatchCommands.Add(Command(PlanEvent, month.Tenant, month.Id));
            batch.BatchCommands.Add(Command(PlanRow, month.Tenant, month.Id));
            await batch.ExecuteNonQueryAsync(ct);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>What the county page asks.</summary>
    public Task County(string county, CancellationToken ct)
    {
        var today = StationsSide.Today;
        var first = StationsSide.Last.AddMonths(-11);
        return Read(
            ct,
            Command(Sums, county, first, StationsSide.Last),
            Command(Open, county, first, StationsSide.Last, today),
            Command(OfMonth, county, StationsSide.Last)
        );
    }

    /// <summary>What a station's list asks.</summary>
    public Task List(StreamKey station, CancellationToken ct) =>
        Read(
            ct,
            Command(OfStation, station.Tenant, StationMonth.KeyOf(station, StationsSide.Last).Id),
            Command(OtherMonths, station.Tenant, station.Id)
        );

    /// <summary>The row's long columns as they stand, to be written again by <see cref="Tick"/>.</summary>
    public async Task<(string Tasks, string Open)> RowOf(StreamKey month, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "select tasks::text, open::text from raw_month where tenant_id = $1 and id = $2"
        );
        command.Parameters.Add(new() { Value = month.Tenant });
        command.Parameters.Add(new() { Value = month.Id });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetString(0), row.GetString(1));
    }

    /// <summary>One event, and the row written anew.</summary>
    public async Task Tick(
        StreamKey month,
        int no,
        (string Tasks, string Open) row,
        CancellationToken ct
    )
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(
            Command(TickEvent, Guid.CreateVersion7(), month.Id, (long)no + 1, Done)
        );
        batch.BatchCommands.Add(Command(TickRow, month.Tenant, month.Id, row.Tasks, row.Open));
        await batch.ExecuteNonQueryAsync(ct);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task Read(CancellationToken ct, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = source.CreateBatch();
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
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

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
