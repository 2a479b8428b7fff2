using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>How far one reader of the feed has come: a row of <c>mt_event_progression</c> with the pair (transaction id, sequence).</summary>
internal static class Checkpoint
{
    private const string Select = """
        select last_transaction_id, last_seq_id from mt_event_progression where name = $1
        """;

    private const string Insert = """
        insert into mt_event_progression (name, last_seq_id, last_transaction_id) values ($1, 0, '0')
        on conflict (name) do nothing
        """;

    // Locked by another process = that one is at work: pass by, do not wait.
    private const string Lock = $"{Select} for update skip locked";

    private const string Update = """
        update mt_event_progression
        set last_transaction_id = $2, last_seq_id = $3, last_updated = now(), failures = 0, last_failure = null
        where name = $1
        """;

    private const string Fail = """
        update mt_event_progression set failures = failures + 1, last_failure = $2 where name = $1
        """;

    /// <summary>Where the reader stands; a new one stands before the first event.</summary>
    public static async Task<FeedPosition> Read(
        NpgsqlConnection connection,
        string name,
        CancellationToken ct
    )
    {
        await using var select = Command(connection, Select, name);
        if (await Position(select, ct) is { } position)
        {
            return position;
        }

        await using var insert = Command(connection, Insert, name);
        await insert.ExecuteNonQueryAsync(ct);
        return default;
    }

    /// <summary>Begins a transaction that alone may move the reader on, or gives <c>null</c> when another process holds it.</summary>
    public static async Task<FeedPosition?> BeginAndLock(
        NpgsqlConnection connection,
        string name,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("begin"),
                new(Lock) { Parameters = { new() { Value = name } } },
            },
        };
        await using var row = await batch.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? PositionOf(row) : null;
    }

    /// <summary>Moves the reader on and commits, in one round trip.</summary>
    public static async Task MoveAndCommit(
        NpgsqlConnection connection,
        string name,
        FeedPosition position,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Update)
                {
                    Parameters =
                    {
                        new() { Value = name },
                        new() { NpgsqlDbType = NpgsqlDbType.Xid8, Value = position.Transaction },
                        new() { Value = position.Sequence },
                    },
                },
                new("commit"),
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Notes a failure for the health page; the exception's message stays in the log, for it could name a person.</summary>
    public static async Task NoteFailure(
        NpgsqlDataSource source,
        string name,
        Exception failure,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(Fail);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = failure.GetType().Name });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<FeedPosition?> Position(NpgsqlCommand command, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? PositionOf(row) : null;
    }

    // Marten's own rows have no transaction id: they stand before everything that has one.
    private static FeedPosition PositionOf(NpgsqlDataReader row) =>
        new(
            row.IsDBNull(0) ? 0 : row.GetFieldValue<ulong>(0),
            row.IsDBNull(1) ? 0 : row.GetInt64(1)
        );

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, string name) =>
        new(sql, connection) { Parameters = { new() { Value = name } } };
}
