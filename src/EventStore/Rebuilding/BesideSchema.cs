using Npgsql;

namespace StationPortal.EventStore;

/// <summary>The schema in which new tables grow beside the old ones. Its search path finds the new read models first and the log behind them.</summary>
internal sealed class BesideSchema : IAsyncDisposable
{
    // A long reader of the old table must not make everyone else queue behind the swap for long.
    private const string LockTimeout = "2s";
    private const int MostSwaps = 30;

    private const string OnlyOne = "hashtextextended('read model rebuild ' || current_schema(), 0)";

    private readonly Dictionary<string, ReadModelShape> shapes = new(StringComparer.Ordinal);
    private readonly string live;
    private readonly string beside;

    private BesideSchema(NpgsqlConnection connection, string live)
    {
        Connection = connection;
        this.live = live;
        beside = live + "_rebuild";
    }

    public NpgsqlConnection Connection { get; }

    /// <summary>Waits until no other rebuild runs in this log.</summary>
    public static async Task<BesideSchema> Open(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select pg_advisory_lock({OnlyOne}), current_schema()::text",
            connection
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new BesideSchema(connection, row.GetString(1));
    }

    /// <summary>Makes the empty new tables; what a rebuild that was cut off left behind goes.</summary>
    public async Task Create(IEnumerable<ReadModelShape> chosen, CancellationToken ct)
    {
        foreach (var shape in chosen)
        {
            shapes[shape.Name] = shape;
        }

        await Execute(
            $"drop schema if exists \"{beside}\" cascade; create schema \"{beside}\"",
            ct
        );
        await InTransaction(
            async _ =>
            {
                await Execute(string.Concat(shapes.Values.Select(shape => shape.Ddl)), ct);
                return true;
            },
            ct
        );
    }

    /// <summary>Every transaction below this id has ended: what it wrote is seen from now on.</summary>
    public async Task<ulong> Xmin(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select pg_snapshot_xmin(pg_current_snapshot())",
            Connection
        );
        return await command.ExecuteScalarAsync(ct) is ulong xmin
            ? xmin
            : throw new InvalidOperationException("PostgreSQL gave no snapshot.");
    }

    /// <summary>One short transaction in which read models are the new tables.</summary>
    public async Task<T> InTransaction<T>(
        Func<NpgsqlConnection, Task<T>> work,
        CancellationToken ct
    )
    {
        await using var transaction = await Connection.BeginTransactionAsync(ct);
        await Execute($"set local search_path to \"{beside}\", \"{live}\"", ct);
        await PlanByIndex(Connection, ct);
        var result = await work(Connection);
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>For the rest of the transaction: streams are read one index range after the other, never by reading the whole log for every step.</summary>
    public static async Task PlanByIndex(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
            set local max_parallel_workers_per_gather = 0
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Locks the old table, lets the tail be folded, and puts the new table in its place. A writer that waits for the lock has not committed its event,
    /// and will write its row into the new table.</summary>
    /// <returns>The rows of the table.</returns>
    public async Task<long> Swap(string table, Func<Task<int>> foldTail, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InTransaction(_ => SwapLocked(table, foldTail, ct), ct);
            }
            catch (PostgresException e)
                when (e.SqlState == PostgresErrorCodes.LockNotAvailable && attempt < MostSwaps)
            {
                // Someone reads the old table for long; those who queued behind this attempt go first.
            }
        }
    }

    private async Task<long> SwapLocked(
        string table,
        Func<Task<int>> foldTail,
        CancellationToken ct
    )
    {
        await Execute(
            $"""
            set local lock_timeout = '{LockTimeout}';
            lock table "{live}".{table} in access exclusive mode
            """,
            ct
        );
        await foldTail();
        await using var count = new NpgsqlCommand($"select count(*) from {table}", Connection);
        var rows = await count.ExecuteScalarAsync(ct) as long? ?? 0;
        await Execute(
            $"""
            drop table "{live}".{table};
            alter table "{beside}".{table} set schema "{live}"
            """,
            ct
        );
        await shapes[table].Record(Connection, ct);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Execute(
            $"drop schema if exists \"{beside}\" cascade; select pg_advisory_unlock({OnlyOne})",
            CancellationToken.None
        );
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
