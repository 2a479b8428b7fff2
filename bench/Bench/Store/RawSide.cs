using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>The limit: plain Npgsql on a connection that is held, statements prepared once, one batch each way, the same tables, constraints and durable
/// settings; no decision, no hash, the JSON made beforehand.</summary>
internal sealed class RawSide(OurSide tables)
{
    private const string StartStream =
        "insert into mt_streams (tenant_id, id, type, version) values ($1, $2, 'visits', 1)";

    private const string MoveStream = """
        update mt_streams set version = $3, timestamp = now() where tenant_id = $1 and id = $2 and version = $3 - 1
        """;

    private const string AddEvent = """
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, correlation_id)
        values (nextval('mt_events_sequence'), $1, $2, $3, $4, 'bench.visit_noted', $5, $6, 'StationPortal.Bench.VisitNoted, StationPortal.Bench', $7, $8)
        """;

    private const string Load =
        "select type, seq_id, data, version from mt_events where tenant_id = $1 and stream_id = $2 order by version";

    private static readonly byte[] data = JsonSerializer.SerializeToUtf8Bytes(
        VisitNoted.Number(7),
        StoredJson.Options
    );

    private static readonly byte[] headers = JsonSerializer.SerializeToUtf8Bytes(
        OurSide.Context.Headers,
        StoredJson.Options
    );

    /// <summary>One event that begins a stream.</summary>
    public async Task<Operation> NewStream()
    {
        var batch = new NpgsqlBatch(await tables.Source.OpenConnectionAsync());
        batch.BatchCommands.Add(Command(StartStream, Text(""), Id()));
        batch.BatchCommands.Add(EventCommand());
        await batch.PrepareAsync();
        return async ct =>
        {
            var id = Guid.CreateVersion7();
            SetKey(batch.BatchCommands[0], id);
            SetEvent(batch.BatchCommands[1], id, 1);
            await batch.ExecuteNonQueryAsync(ct);
        };
    }

    /// <summary>One event behind a version that is known.</summary>
    public async Task<Operation> KnownVersion(StreamKey[] streams)
    {
        var batch = new NpgsqlBatch(await tables.Source.OpenConnectionAsync());
        batch.BatchCommands.Add(Command(MoveStream, Text(""), Id(), Number()));
        batch.BatchCommands.Add(EventCommand());
        await batch.PrepareAsync();
        var versions = Enumerable.Repeat(1L, streams.Length).ToArray();
        var next = 0;
        return async ct =>
        {
            next = (next + 1) % streams.Length;
            Move(batch, 0, streams[next].Id, ++versions[next]);
            await batch.ExecuteNonQueryAsync(ct);
        };
    }

    /// <summary>Reads a stream in one batch, appends behind its version in another.</summary>
    public async Task<Operation> LoadAndAppend(StreamKey[] streams)
    {
        var connection = await tables.Source.OpenConnectionAsync();
        var load = new NpgsqlBatch(connection);
        load.BatchCommands.Add(Command(Load, Text(""), Id()));
        await load.PrepareAsync();
        var append = new NpgsqlBatch(connection);
        append.BatchCommands.Add(Command(MoveStream, Text(""), Id(), Number()));
        append.BatchCommands.Add(EventCommand());
        await append.PrepareAsync();
        var next = 0;
        return async ct =>
        {
            next = (next + 1) % streams.Length;
            SetKey(load.BatchCommands[0], streams[next].Id);
            var version = await Read(load, ct);
            Move(append, 0, streams[next].Id, version + 1);
            await append.ExecuteNonQueryAsync(ct);
        };
    }

    /// <summary>Many events of one new stream with COPY.</summary>
    public async Task<Operation> Copy(int events)
    {
        var connection = await tables.Source.OpenConnectionAsync();
        var ids = Enumerable.Range(0, events).ToArray();
        return async ct =>
        {
            var stream = Guid.CreateVersion7();
            await using var transaction = await connection.BeginTransactionAsync(ct);
            var start = Command(StartStream, Text("440105"), Id());
            start.Parameters[1].Value = stream;
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(start);
            batch.BatchCommands.Add(
                new(
                    $"select setval('mt_events_sequence', nextval('mt_events_sequence') + {events})"
                )
            );
            var last = await LastNumber(batch, ct);
            await using (
                var copy = await connection.BeginBinaryImportAsync(
                    "copy mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, correlation_id) from stdin (format binary)",
                    ct
                )
            )
            {
                foreach (var i in ids)
                {
                    await copy.StartRowAsync(ct);
                    await copy.WriteAsync(last - events + i, ct);
                    await copy.WriteAsync(Guid.CreateVersion7(), ct);
                    await copy.WriteAsync(stream, ct);
                    await copy.WriteAsync(i + 1L, ct);
                    await copy.WriteAsync(data, NpgsqlDbType.Jsonb, ct);
                    await copy.WriteAsync("bench.visit_noted", ct);
                    await copy.WriteAsync(OurSide.Context.At, ct);
                    await copy.WriteAsync("440105", ct);
                    await copy.WriteAsync(
                        "StationPortal.Bench.VisitNoted, StationPortal.Bench",
                        ct
                    );
                    await copy.WriteAsync(headers, NpgsqlDbType.Jsonb, ct);
                    await copy.WriteAsync(OurSide.Context.CorrelationId, ct);
                }

                await copy.CompleteAsync(ct);
            }

            await transaction.CommitAsync(ct);
        };
    }

    private static async Task<long> LastNumber(NpgsqlBatch batch, CancellationToken ct)
    {
        await using var row = await batch.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return row.GetInt64(0);
    }

    private static async Task<long> Read(NpgsqlBatch load, CancellationToken ct)
    {
        await using var row = await load.ExecuteReaderAsync(ct);
        var version = 0L;
        while (await row.ReadAsync(ct))
        {
            row.GetString(0);
            row.GetInt64(1);
            row.GetFieldValue<byte[]>(2);
            version = row.GetInt64(3);
        }

        return version;
    }

    private static void Move(NpgsqlBatch batch, int at, Guid stream, long version)
    {
        SetKey(batch.BatchCommands[at], stream);
        batch.BatchCommands[at].Parameters[2].Value = version;
        SetEvent(batch.BatchCommands[at + 1], stream, version);
    }

    private static void SetKey(NpgsqlBatchCommand command, Guid stream)
    {
        command.Parameters[0].Value = "440105";
        command.Parameters[1].Value = stream;
    }

    private static void SetEvent(NpgsqlBatchCommand command, Guid stream, long version)
    {
        command.Parameters[0].Value = Guid.CreateVersion7();
        command.Parameters[1].Value = stream;
        command.Parameters[2].Value = version;
    }

    private static NpgsqlBatchCommand EventCommand() =>
        Command(
            AddEvent,
            Id(),
            Id(),
            Number(),
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = data },
            new NpgsqlParameter
            {
                NpgsqlDbType = NpgsqlDbType.TimestampTz,
                Value = OurSide.Context.At,
            },
            Text("440105"),
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = headers },
            Text(OurSide.Context.CorrelationId ?? "")
        );

    private static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }

    private static NpgsqlParameter Text(string value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = value };

    private static NpgsqlParameter Id() =>
        new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = Guid.Empty };

    private static NpgsqlParameter Number() =>
        new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = 0L };
}
