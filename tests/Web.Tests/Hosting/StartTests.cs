using System.Net;
using System.Net.Sockets;
using StationPortal.LocalPostgres;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>What keeps a real process from starting: one line that says what to do, exit code 1.</summary>
public sealed class StartTests(TestServer server) : IAsyncLifetime
{
    private readonly PostgresFixture postgres = new(server);
    private readonly string folder = TestFolder.New("start");

    public ValueTask InitializeAsync() => postgres.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        TestFolder.Delete(folder);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_before_anything_is_written()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var data = Path.Combine(folder, "untouched");

        var (code, said) = await PortalProcess.Refused(
            "Development",
            $"--urls=http://127.0.0.1:{port}",
            $"--Portal:DataFolder={data}"
        );

        Assert.Equal(1, code);
        Assert.Equal(
            $"Port {port} on 127.0.0.1 is taken. Stop the program that uses it, or choose another with --port.",
            said
        );
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        var port = FreePort.Find();

        var (code, said) = await PortalProcess.Refused(
            "Development",
            $"--ConnectionStrings:Portal=Host=127.0.0.1;Port={port};Username=x;Database=y",
            $"--Portal:DataFolder={folder}"
        );

        Assert.Equal(1, code);
        Assert.StartsWith(
            $"No PostgreSQL answers at 127.0.0.1:{port}.",
            said,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task A_server_that_is_too_old_is_named_with_its_version()
    {
        using var old = new OldServer("14.9");

        var (code, said) = await PortalProcess.Refused(
            "Development",
            $"--ConnectionStrings:Portal={old.ConnectionString}",
            $"--Portal:DataFolder={folder}"
        );

        Assert.Equal(1, code);
        Assert.Equal(
            "PostgreSQL 14.9 is too old: 15 or newer is needed. Upgrade it, or point ConnectionStrings__Portal to a newer one.",
            said
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_schema_newer_than_the_program_is_refused_and_left_alone()
    {
        await postgres.Execute(
            "create table portal_schema (only_row boolean primary key default true, version integer not null); insert into portal_schema (version) values (99)"
        );

        var (code, said) = await PortalProcess.Refused("Development", Given());

        Assert.Equal(1, code);
        Assert.StartsWith(
            "The database has schema 99, this program knows",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(
            1L,
            await postgres.Scalar<long>(
                "select count(*) from pg_tables where schemaname = current_schema()"
            )
        );
    }

    [Fact]
    public async Task Production_names_everything_that_was_made_for_the_demo()
    {
        var (code, said) = await PortalProcess.Refused(
            "Production",
            "--Portal:Demo=true",
            "--Portal:Clock=2026-03-02T09:00:00+08:00",
            $"--Portal:DataFolder={folder}"
        );

        Assert.Equal(1, code);
        Assert.All(
            (string[])
                [
                    "Portal__Demo",
                    "Portal__Clock",
                    "ConnectionStrings__Portal",
                    "Vault__KeyFile",
                    "Mail__Host",
                    "Portal__Address",
                ],
            setting => Assert.Contains(setting, said, StringComparison.Ordinal)
        );
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task Production_does_not_start_on_a_demo_database()
    {
        var keys = Path.Combine(folder, "vault.json");
        Vault.MasterKeyFile.Save(keys, Vault.MasterKeys.Create("1"));
        await using (await PortalProcess.Serving(postgres.ConnectionString, folder)) { }
        await postgres.Execute(
            "insert into portal_demo (accounts, filled) values ('official-1, agency-01', now())"
        );

        var (code, said) = await PortalProcess.Refused(
            "Production",
            Given(),
            $"--Portal:DataFolder={folder}",
            $"--Vault:KeyFile={keys}",
            "--Mail:Host=mail.example",
            "--Portal:Address=https://portal.example"
        );

        Assert.Equal(1, code);
        Assert.Contains("demo accounts official-1, agency-01", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_is_not_known_is_answered_with_those_that_are()
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "StationPortal.Web.dll"), "dance"]
            )
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("'dance' is not known. Use one of: ", said, StringComparison.Ordinal);
    }

    private string Given() => $"--ConnectionStrings:Portal={postgres.ConnectionString}";
}
