using Npgsql;

namespace StationPortal.LocalPostgres;

/// <summary>The database a program works on: the one it was given, or a private PostgreSQL that is started for it. Found in one order for run, tests and bench.</summary>
public sealed class LocalDatabase : IAsyncDisposable
{
    /// <summary>The environment variable that names a PostgreSQL to use instead of a private one.</summary>
    public const string GivenVariable = "ConnectionStrings__Portal";

    private readonly PrivateCluster? cluster;

    private LocalDatabase(string connectionString, string source, PrivateCluster? cluster)
    {
        ConnectionString = connectionString;
        Source = source;
        this.cluster = cluster;
    }

    /// <summary>For Npgsql; never shown, it may hold a password.</summary>
    public string ConnectionString { get; }

    /// <summary>Where it came from, to be shown.</summary>
    public string Source { get; }

    /// <summary>Uses <paramref name="given"/> when it is not empty, else binaries on this machine, else the npm package; checks the version.</summary>
    /// <param name="given">A connection string from settings or the environment.</param>
    /// <param name="settings">Where and how a private PostgreSQL runs.</param>
    /// <param name="ct">Ends the wait; what was started is stopped.</param>
    /// <exception cref="DatabaseUnavailableException">Unreachable, too old, or nothing can be started.</exception>
    public static async Task<LocalDatabase> Open(
        string? given,
        ClusterSettings settings,
        CancellationToken ct
    )
    {
        if (!string.IsNullOrWhiteSpace(given))
        {
            var version = await ServerCheck.Run(given, ct);
            return new LocalDatabase(given, $"PostgreSQL {version} ({GivenVariable})", null);
        }

        var own = await PrivateCluster.Open(settings, ct);
        return new LocalDatabase(own.ConnectionString, own.Source, own);
    }

    /// <summary>The same server, another database; made when it is missing.</summary>
    public async Task<string> Database(string name, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand(
            "select exists (select from pg_database where datname = $1)",
            connection
        );
        exists.Parameters.AddWithValue(name);
        if (await exists.ExecuteScalarAsync(ct) is false)
        {
            var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
            await using var create = new NpgsqlCommand($"create database {quoted}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }

        return new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Database = name,
        }.ConnectionString;
    }

    /// <summary>Leaves the private PostgreSQL; the last who leaves stops it.</summary>
    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
