using Npgsql;
using StationPortal.LocalPostgres;
using Xunit;

namespace StationPortal.Testing;

/// <summary>A PostgreSQL of its own for a test class that holds transactions open or stops the server: neighbours do not feel it.</summary>
public sealed class OwnPostgres : IAsyncLifetime
{
    private readonly string folder = TestFolder.New("own-postgres");
    private readonly int port = FreePort.Find();
    private LocalDatabase? database;
    private string? lastConnectionString;

    public string ConnectionString =>
        database?.ConnectionString
        ?? lastConnectionString
        ?? throw new InvalidOperationException("The fixture has not been started.");

    public ValueTask InitializeAsync() => Start();

    /// <summary>Starts it, or starts it again after <see cref="Stop"/> at the same port. Where it runs, nothing happens: a second user of it would keep <see cref="Stop"/> from stopping it.</summary>
    public async ValueTask Start() =>
        database ??= await LocalDatabase.Open(
            null,
            new ClusterSettings(folder, Durable: false, Port: port),
            CancellationToken.None
        );

    /// <summary>Stops the server as in a power cut of the database machine: sessions end, the data stays.</summary>
    public async ValueTask Stop()
    {
        if (database is { } running)
        {
            lastConnectionString = running.ConnectionString;
            database = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>An empty schema in this server, as a connection string.</summary>
    public async Task<string> NewSchema()
    {
        var schema = "t_" + Guid.NewGuid().ToString("N")[..12];
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create schema {schema}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            SearchPath = schema,
            MaxPoolSize = 80,
        }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        TestFolder.Delete(folder);
    }
}
