using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Hosting;

namespace StationPortal.Bench;

/// <summary>A province of stations in the whole portal: its own decisions, jobs and pages on real HTTP. Two stations have one operator.</summary>
internal sealed class StationsSide : IAsyncDisposable
{
    public const int Duties = 40;
    public const int Months = 24;
    private const int StationsInCounty = 16;

    /// <summary>Subscriptions of the given names stand where the events end.</summary>
    public const string SubscriptionsStand = """
        insert into mt_event_progression (name, last_seq_id, last_transaction_id)
        select name, seq_id, transaction_id from unnest($1) as name,
          lateral (select seq_id, transaction_id from mt_events order by transaction_id desc, seq_id desc limit 1) as last
        on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_transaction_id = excluded.last_transaction_id
        """;

    /// <summary>How many stations, where a trial wants fewer than the province has; at least two for each user who ticks.</summary>
    public const string SizeVariable = "BENCH_STATIONS";

    private readonly PortalHost host;
    private readonly string folder;

    private StationsSide(PortalHost host, BenchClock clock, string folder) =>
        (this.host, Clock, this.folder) = (host, clock, folder);

    public static int Stations { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable(SizeVariable),
            System.Globalization.CultureInfo.InvariantCulture,
            out var few
        )
            ? Math.Max(few, Ticking.Users * 2)
            : 1_938;

    public StreamKey[] Keys { get; } =
    [
        .. Enumerable
            .Range(0, Stations)
            .Select(i => new StreamKey(CountyOf(i), Guid.CreateVersion7())),
    ];

    /// <summary>The list of every county.</summary>
    public static IReadOnlyList<Duty> DutiesOfAll { get; } =
    [.. Enumerable.Range(1, Duties).Select(DutyOf)];

    /// <summary>The last month of the two years.</summary>
    public static DateOnly Last { get; } = new(2026, 3, 1);

    /// <summary>The day on which pages are opened.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 16);

    public BenchClock Clock { get; }

    public IServiceProvider Services => host.App.Services;

    public Decider Decider => Services.GetRequiredService<Decider>();

    public IEventLog Log => Services.GetRequiredService<IEventLog>();

    public NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    public static string CountyOf(int station) => $"43{(station / StationsInCounty) + 101:0000}";

    public static string TownshipOf(int station) =>
        $"{CountyOf(station)}{(station % StationsInCounty) + 100:000}";

    /// <summary>Credit code of the supplier that runs it.</summary>
    public static string OperatorOf(int station) => $"5243{station / 2:00000000000000}";

    /// <summary>Composes the portal on an empty database; nothing runs or is served yet.</summary>
    public static async Task<StationsSide> Open(string connectionString, CancellationToken ct)
    {
        var clock = new BenchClock();
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
        return new StationsSide(portal, clock, files);
    }

    public Task<ReadModels> Db(CancellationToken ct) =>
        Services.GetRequiredService<IDbContextFactory<ReadModels>>().CreateDbContextAsync(ct);

    /// <summary>Every station and every county's duty list.</summary>
    public async Task Found(CancellationToken ct)
    {
        foreach (var county in Keys.Select(key => key.Tenant).Distinct(StringComparer.Ordinal))
        {
            await Append<DutyList>(DutyList.KeyOf(county), List(DutiesOfAll), new(2024, 1, 1), ct);
        }

        for (var i = 0; i < Keys.Length; i++)
        {
            await Append<Station>(Keys[i], [Opened(i)], new(2024, 1, 1), ct);
        }
    }

    /// <summary>What the timed job does at a moment: one decision after the other.</summary>
    /// <returns>How many months were made.</returns>
    public async Task<int> RunPlanning(DateTimeOffset now, CancellationToken ct)
    {
        Clock.Now = now;
        await using var db = await Db(ct);
        var job = new PlanMonthsWhenDue(db, Log, Services.GetRequiredService<IRuleBooks>());
        var made = 0;
        await foreach (var due in job.WhatIsDue(now, ct))
        {
            await Decider.Decide(due.Decision, Actor.Portal(due.Tenant), ct);
            made++;
        }

        return made;
    }

    /// <summary>Serves pages. Subscriptions stand where the events end, as in a portal that has run all the time.</summary>
    /// <returns>Where it listens.</returns>
    public async Task<Uri> Serve(CancellationToken ct)
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
        // The bench's clock jumps over weeks: the reminders of two years, due all at once, are no part of what is measured.
        var timers = await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        await timers.Standby(ct);
        return new Uri(host.App.Urls.Single());
    }

    /// <summary>Events as they stand, written through the log with their read models.</summary>
    public Task<Commit> Append<TState>(
        StreamKey key,
        IReadOnlyList<object> events,
        DateOnly day,
        CancellationToken ct
    )
        where TState : class, IStreamState<TState> =>
        Log.Decide(
            [StreamUse.VersionOnly<TState>(key, 0)],
            _ => events.Select(e => Change.To<TState>(key, e)),
            OurSide.Context with
            {
                At = ChinaTime.At(day, new TimeOnly(10, 0)).ToUniversalTime(),
            },
            [],
            ct
        );

    public async ValueTask DisposeAsync()
    {
        await host.Stop();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static object[] List(IReadOnlyList<Duty> duties) =>
        [
            new DutyListDrafted(1),
            new DutyListImported(duties, new("list.xlsx", new string('0', 64), 1)),
            new DutyListPublished(1, new(2024, 1, 1), new DutyHolder(Guid.Empty, null)),
        ];

    private static StationOpened Opened(int number) =>
        new(
            $"Station {number:0000}",
            TownshipOf(number),
            StationOrigin.TakenOver,
            null,
            Organisations.IdOf(OperatorOf(number)),
            "Operator",
            new(2024, 1, 1),
            null,
            null
        );

    // One task a month each, over the five fields and the days of the month.
    private static Duty DutyOf(int number) =>
        new(
            $"A{number:00}",
            (DutyField)((number % 5) + 1),
            $"Visit the people of class {number} at their homes and note what they need",
            StationPost.Worker,
            new Rhythm(RhythmKind.Monthly, (number % 20) + 1, null, 7),
            new DutyAmount(AmountKind.Count, 2, null),
            [EvidenceKind.Record],
            "Duty list of the county, clause 3"
        );
}

/// <summary>The bench's own time; timers that go by it are halted.</summary>
internal sealed class BenchClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = ChinaTime.At(StationsSide.Last, new TimeOnly(9, 0));

    public override DateTimeOffset GetUtcNow() => Now;
}
