using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Hosting;

namespace StationPortal.Bench;

/// <summary>The whole portal on an empty database: its own decisions and pages on real HTTP. What a bench writes into it stands in the class that inherits, or beside it.</summary>
internal class BenchPortal : IAsyncDisposable
{
    // Subscriptions of the given names stand where the events end.
    private const string SubscriptionsStand = """
        insert into mt_event_progression (name, last_seq_id, last_transaction_id)
        select name, seq_id, transaction_id from unnest($1) as name,
          lateral (select seq_id, transaction_id from mt_events order by transaction_id desc, seq_id desc limit 1) as last
        on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_transaction_id = excluded.last_transaction_id
        """;

    private readonly PortalHost host;
    private readonly string folder;

    protected BenchPortal(Composed composed) => (host, Clock, folder) = composed;

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
    ) => new(await Compose(connectionString, now, ct));

    /// <summary>Streams with their first events, written through the log with their read models in one transaction.</summary>
    public Task<Commit> Begin(IReadOnlyList<BegunStream> streams, CancellationToken ct) =>
        Write(
            [.. streams.Select(stream => stream.Use)],
            streams.SelectMany(stream => stream.Changes),
            Clock.Now,
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

    /// <summary>Serves pages. Subscriptions stand where the events end, as in a portal that has run all the time.</summary>
    /// <param name="ct">Ends it.</param>
    /// <param name="timers">They run. Otherwise they are halted: the clock stands still or jumps over weeks, and reminders that are due all at once are no part of what is measured.</param>
    /// <returns>Where it listens.</returns>
    public async Task<Uri> Serve(CancellationToken ct, bool timers = false)
    {
        await using var stand = Source.CreateCommand(SubscriptionsStand);
        stand.Parameters.Add(
            new()
            {
                Value = Services.GetServices<ISubscription>().Select(each => each.Name).ToArray(),
            }
        );
        await stand.ExecuteNonQueryAsync(ct);
        await host.App.StartAsync(ct);
        if (!timers)
        {
            var scheduler = await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
            await scheduler.Standby(ct);
        }

        return new Uri(host.App.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await host.Stop();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected static async Task<Composed> Compose(
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
        return new(portal, clock, files);
    }

    /// <summary>Events as they stand, written through the log with their read models in one transaction.</summary>
    protected Task<Commit> Write(
        IReadOnlyList<StreamUse> uses,
        IEnumerable<Change> changes,
        DateTimeOffset at,
        CancellationToken ct
    ) => Log.Decide(uses, _ => changes, OurSide.Context with { At = at.ToUniversalTime() }, [], ct);

    /// <summary>A portal that is composed, with its clock and its folder of files.</summary>
    protected sealed record Composed(PortalHost Host, BenchClock Clock, string Folder);
}

/// <summary>The bench's own time.</summary>
internal sealed class BenchClock : TimeProvider
{
    public required DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
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
