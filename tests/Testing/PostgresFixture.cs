using Npgsql;
using Xunit;

namespace StationPortal.Testing;

/// <summary>An empty schema of its own for one test class: <c>class X(PostgresFixture postgres) : IClassFixture&lt;PostgresFixture&gt;</c>. Names without a schema are found in it, through the connection's search path.</summary>
public sealed class PostgresFixture(TestServer server) : IAsyncLifetime
{
    private NpgsqlDataSource? dataSource;

    /// <summary>The schema's name, also the search path of <see cref="ConnectionString"/>.</summary>
    public string Schema { get; } = "t_" + Guid.NewGuid().ToString("N")[..12];

    public string ConnectionString { get; private set; } = "";

    /// <summary>A pool on <see cref="ConnectionString"/> that lives as long as the test class.</summary>
    public NpgsqlDataSource DataSource =>
        dataSource ?? throw new InvalidOperationException("The fixture has not been started.");

    public async ValueTask InitializeAsync()
    {
        var database = await server.Database();
        ConnectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            SearchPath = Schema,
            MaxPoolSize = 80,
        }.ConnectionString;
        dataSource = NpgsqlDataSource.Create(ConnectionString);
        await Execute($"create schema {Schema}");
    }

    /// <summary>Runs one or more SQL statements without parameters.</summary>
    public async Task Execute(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T?> Scalar<T>(string sql, params object[] values)
    {
        await using var command = DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync() is T found ? found : default;
    }

    public async ValueTask DisposeAsync()
    {
        if (dataSource is not null)
        {
            await Execute($"drop schema {Schema} cascade");
            await dataSource.DisposeAsync();
        }
    }
}
