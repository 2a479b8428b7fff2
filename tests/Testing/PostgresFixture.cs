using Npgsql;
using Xunit;

namespace StationPortal.Testing;

/// <summary>An empty schema of its own for one test class: <c>class X(PostgresFixture postgres) : IClassFixture&lt;PostgresFixture&gt;</c>. Names without a schema are found in it, through the connection's search path.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly TestServer server;
    private readonly string? template;
    private NpgsqlDataSource? dataSource;

    public PostgresFixture(TestServer server) => this.server = server;

    private PostgresFixture(TestServer server, string template)
        : this(server) => this.template = template;

    /// <summary>A database of its own, as full as <paramref name="template"/>, to which nobody may be connected meanwhile.</summary>
    public static PostgresFixture CopyOf(TestServer server, string template) =>
        new(server, template);

    /// <summary>The schema's name, also the search path of <see cref="ConnectionString"/>; of a copy, the database's name.</summary>
    public string Schema { get; } = "t_" + Guid.NewGuid().ToString("N")[..12];

    public string ConnectionString { get; private set; } = "";

    /// <summary>A pool on <see cref="ConnectionString"/> that lives as long as the test class.</summary>
    public NpgsqlDataSource DataSource =>
        dataSource ?? throw new InvalidOperationException("The fixture has not been started.");

    public async ValueTask InitializeAsync()
    {
        var database = await server.Database();
        var place = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            MaxPoolSize = 80,
        };
        if (template is null)
        {
            place.SearchPath = Schema;
        }
        else
        {
            await OnServer($"create database {Schema} template {template}");
            place.Database = Schema;
        }

        ConnectionString = place.ConnectionString;
        dataSource = NpgsqlDataSource.Create(ConnectionString);
        if (template is null)
        {
            await Execute($"create schema {Schema}");
        }
    }

    /// <summary>Lets go of a database, so that it can be copied.</summary>
    public async Task Leave()
    {
        await DataSource.DisposeAsync();
        dataSource = null;
        await OnServer(
            $"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{Schema}'"
        );
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
        if (template is null && dataSource is not null && !server.IsPrivate)
        {
            await Execute($"drop schema {Schema} cascade");
        }

        if (dataSource is not null)
        {
            await dataSource.DisposeAsync();
        }

        if (template is not null && !server.IsPrivate)
        {
            await OnServer($"drop database if exists {Schema} with (force)");
        }
    }

    private async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(
            (await server.Database()).ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
