using Npgsql;

namespace StationPortal.Web.Hosting;

/// <summary>A lock that a session of the database holds: it falls with the process, however that ends. One for each name and schema.</summary>
internal sealed class SessionLock : IAsyncDisposable
{
    /// <summary>Held in common by every process that serves.</summary>
    public const string Serving = "serving";

    /// <summary>Held by the one process that fills the demo or throws it away.</summary>
    public const string DemoData = "demo data";

    private readonly NpgsqlConnection session;

    private SessionLock(NpgsqlConnection session) => this.session = session;

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<SessionLock> Take(
        NpgsqlDataSource database,
        string name,
        CancellationToken ct
    ) => await Ask(database, "pg_advisory_lock", name, ct) ?? throw new InvalidOperationException();

    /// <summary>Waits until nobody has it alone; many may share it.</summary>
    public static async Task<SessionLock> Share(
        NpgsqlDataSource database,
        string name,
        CancellationToken ct
    ) =>
        await Ask(database, "pg_advisory_lock_shared", name, ct)
        ?? throw new InvalidOperationException();

    /// <summary><c>null</c> when somebody else has it now.</summary>
    public static Task<SessionLock?> TryTake(
        NpgsqlDataSource database,
        string name,
        CancellationToken ct
    ) => Ask(database, "pg_try_advisory_lock", name, ct);

    /// <summary>Returns when the session ends.</summary>
    /// <exception cref="NpgsqlException">The database ended it.</exception>
    public async Task Hold(CancellationToken ct)
    {
        while (true)
        {
            await session.WaitAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (session.FullState == System.Data.ConnectionState.Open)
        {
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock_all()", session);
            await unlock.ExecuteNonQueryAsync();
        }

        await session.DisposeAsync();
    }

    private static async Task<SessionLock?> Ask(
        NpgsqlDataSource database,
        string function,
        string name,
        CancellationToken ct
    )
    {
        var connection = await database.OpenConnectionAsync(ct);
        var taken = false;
        try
        {
            await using var command = new NpgsqlCommand(
                $"select {function}(hashtextextended('portal ' || $1 || ' ' || current_schema(), 0))",
                connection
            );
            command.Parameters.AddWithValue(name);
            // Waiting for another process to fill the demo takes its time.
            command.CommandTimeout = 0;
            taken = await command.ExecuteScalarAsync(ct) is not false;
            return taken ? new SessionLock(connection) : null;
        }
        finally
        {
            if (!taken)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
