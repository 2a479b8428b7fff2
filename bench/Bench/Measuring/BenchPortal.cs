using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Hosting;

namespace StationPortal.Bench;

/// <summary>The whole portal on an empty database: its own decisions and pages on real HTTP.</summary>
internal sealed class BenchPortal : IAsyncDisposable
{
    private readonly PortalHost host;
    private readonly string folder;

    private BenchPortal(PortalHost host, BenchClock clock, string folder) =>
        (this.host, Clock, this.folder) = (host, clock, folder);

    public BenchClock Clock { get; }

    public IServiceProvider Services => host.App.Services;

    public Decider Decider => Services.GetRequiredService<Decider>();

    public IEventLog Log => Services.GetRequiredService<IEventLog>();

    public NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    /// <summary>Composes the portal; nothing runs or is served yet.</summary>
    public static async Task<BenchPortal> Open(
        string connectionString,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var clock = new BenchClock { Now = now };
        var files = Directory.CreateTempSubdirectory("stationportal-bench-files-").FullName;
        var portal = await PortalHost.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Portal={connectionString}",
                $"--Portal:DataFolder={files}",
                "--Portal:Demo=false",
                "--Accounts:SecondFactorRequired=false",
                "--Accounts:OpenFormsPerMinute=100000",
                "--Logging:LogLevel:Default=Error",
            ],
            ct,
            clock,
            "Development"
        );
        return new BenchPortal(portal, clock, files);
    }

    /// <summary>Streams with their first events, written through the log with their read models in one transaction.</summary>
    public Task<Commit> Begin(IReadOnlyList<BegunStream> streams, CancellationToken ct) =>
        Log.Decide(
            [.. streams.Select(stream => stream.Use)],
            _ => streams.SelectMany(stream => stream.Changes),
            OurSide.Context with
            {
                At = Clock.Now.ToUniversalTime(),
            },
            [],
            ct
        );

    /// <summary>Brings statistics up to date, as the server does by itself in time.</summary>
    public async Task Settle(CancellationToken ct, params string[] tables)
    {
        foreach (var table in tables)
        {
            await using var analyze = Source.CreateCommand($"vacuum analyze {table}");
            analyze.CommandTimeout = 0;
            await analyze.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Serves pages. Subscriptions stand where the events end, as in a portal that has run all the time; timers are halted, because the bench's clock stands still.</summary>
    /// <returns>Where it listens.</returns>
    public async Task<Uri> Serve(CancellationToken ct)
    {
        await using var stand = Source.CreateCommand(StationsSide.SubscriptionsStand);
        stand.Parameters.Add(
            new()
            {
                Value = Services.GetServices<ISubscription>().Select(each => each.Name).ToArray(),
            }
        );
        await stand.ExecuteNonQueryAsync(ct);
        await host.App.StartAsync(ct);
        var timers = await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        await timers.Standby(ct);
        return new Uri(host.App.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await host.Stop();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A stream that is new, with what happens in it.</summary>
internal sealed record BegunStream(StreamUse Use, IReadOnlyList<Change> Changes)
{
    public static BegunStream Of<TState>(StreamKey key, params IReadOnlyList<object> events)
        where TState : class, IStreamState<TState> =>
        new(
            StreamUse.VersionOnly<TState>(key, 0),
            [.. events.Select(each => Change.To<TState>(key, each))]
        );
}
