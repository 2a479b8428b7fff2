using System.Diagnostics;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>The bare SQL that does the same: prepared statements on the same rows, no rules, no history's chain.</summary>
internal sealed class RawStations(StationsSide side)
{
    private const string Tables = """
        drop table if exists raw_event; drop table if exists raw_month;
        create table raw_event (id uuid primary key, stream uuid not null, version bigint not null, data jsonb not null, unique (stream, version));
        create table raw_month (like station_month_page including all);
        """;

    private const string Sums = """
        select month, sum(relief_due), sum(relief_done), sum(relief_passed), sum(elderly_due), sum(elderly_done), sum(elderly_passed),
          sum(child_due), sum(child_done), sum(child_passed), sum(community_due), sum(community_done), sum(community_passed),
          sum(affairs_due), sum(affairs_done), sum(affairs_passed)
        from station_month_page where tenant_id = $1 and month between $2 and $3 group by month
        """;

    private const string Open =
        "select month, open from station_month_page where tenant_id = $1 and month between $2 and $3 and first_due < $4";

    private const string OfMonth = """
        select id, station_name, relief_due + elderly_due + child_due + community_due + affairs_due, to_check, open
        from station_month_page where tenant_id = $1 and month = $2
        """;

    private const string OfStation =
        "select * from station_month_page where tenant_id = $1 and station = $2 and month = $3";

    /// <summary>Writes the month's events and rows again, a transaction for each station.</summary>
    /// <returns>Milliseconds.</returns>
    public async Task<double> Plan(CancellationToken ct)
    {
        await Execute(Tables, ct);
        var watch = Stopwatch.StartNew();
        foreach (var station in side.Keys)
        {
            var month = StationMonth.KeyOf(station, StationsSide.Last);
            await using var batch = side.Source.CreateBatch();
            batch.BatchCommands.Add(
                Command(
                    """
                    insert into raw_event (id, stream, version, data)
                    select gen_random_uuid(), stream_id, 1, data from mt_events where tenant_id = $1 and stream_id = $2
                    """,
                    month.Tenant,
                    month.Id
                )
            );
            batch.BatchCommands.Add(
                Command(
                    "insert into raw_month select * from station_month_page where tenant_id = $1 and id = $2",
                    month.Tenant,
                    month.Id
                )
            );
            await batch.ExecuteNonQueryAsync(ct);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    public Operation County()
    {
        var random = new Random(1);
        return async ct =>
        {
            var county = StationsSide.CountyOf(random.Next(StationsSide.Stations));
            var today = StationsSide.Last.AddDays(15);
            var first = today.AddMonths(-12);
            await Read(Command(Sums, county, first, StationsSide.Last), ct);
            await Read(Command(Open, county, first, StationsSide.Last, today), ct);
            await Read(Command(OfMonth, county, StationsSide.Last), ct);
        };
    }

    public Operation List()
    {
        var random = new Random(2);
        return ct =>
        {
            var key = side.Keys[random.Next(side.Keys.Length)];
            return Read(Command(OfStation, key.Tenant, key.Id, StationsSide.Last), ct);
        };
    }

    /// <summary>One event and the row's tasks written anew.</summary>
    public async Task Tick(StationsSide _, StreamKey month, int no, CancellationToken ct)
    {
        await using var batch = side.Source.CreateBatch();
        batch.BatchCommands.Add(
            Command(
                "insert into raw_event (id, stream, version, data) values ($1, $2, $3, '{\"No\": 1, \"Amount\": 2}')",
                Guid.CreateVersion7(),
                month.Id,
                (long)no + 1
            )
        );
        batch.BatchCommands.Add(
            Command(
                "update raw_month set tasks = jsonb_set(tasks, '{0,Status}', '\"Done\"'), version = version + 1 where tenant_id = $1 and id = $2",
                month.Tenant,
                month.Id
            )
        );
        await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task Read(NpgsqlBatchCommand command, CancellationToken ct)
    {
        await using var batch = side.Source.CreateBatch();
        batch.BatchCommands.Add(command);
        await using var row = await batch.ExecuteReaderAsync(ct);
        var values = new object[row.FieldCount];
        while (await row.ReadAsync(ct))
        {
            row.GetValues(values);
        }
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = side.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
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
