using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>A province of stations on a store of its own, with the portal's own decisions and jobs.</summary>
internal sealed class StationsSide : IAsyncDisposable
{
    public const int Stations = 1_938;
    public const int Duties = 40;
    public const int Months = 24;
    private const int StationsInCounty = 16;

    private readonly ServiceProvider services;

    private StationsSide(ServiceProvider services) => this.services = services;

    public StreamKey[] Keys { get; } =
    [
        .. Enumerable
            .Range(0, Stations)
            .Select(i => new StreamKey(CountyOf(i), Guid.CreateVersion7())),
    ];

    public static Guid Operator { get; } = Guid.CreateVersion7();

    /// <summary>The last month of the two years.</summary>
    public static DateOnly Last { get; } = new(2026, 3, 1);

    public BenchClock Clock => services.GetRequiredService<BenchClock>();

    public Decider Decider => services.GetRequiredService<Decider>();

    public NpgsqlDataSource Source => services.GetRequiredService<NpgsqlDataSource>();

    public static string CountyOf(int station) => $"43{(station / StationsInCounty) + 101:0000}";

    public static async Task<StationsSide> Open(string connectionString, CancellationToken ct)
    {
        var model = new StoreModel();
        JurisdictionModule.Register(model);
        ProcurementModule.Register(model);
        StationsModule.Register(model);
        var side = new StationsSide(
            new ServiceCollection()
                .AddLogging()
                .AddSingleton<BenchClock>()
                .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<BenchClock>())
                .AddEventStore(connectionString, model)
                .AddSingleton<IRuleBooks, ShippedBook>()
                .AddSingleton<Decider>()
                .BuildServiceProvider()
        );
        await side.services.GetRequiredService<EventStoreSchema>().Apply(ct);
        return side;
    }

    public Task<ReadModels> Db(CancellationToken ct) =>
        services.GetRequiredService<IDbContextFactory<ReadModels>>().CreateDbContextAsync(ct);

    /// <summary>Every station and every county's duty list.</summary>
    public async Task Found(CancellationToken ct)
    {
        var duties = Enumerable.Range(1, Duties).Select(DutyOf).ToList();
        foreach (var county in Keys.Select(key => key.Tenant).Distinct(StringComparer.Ordinal))
        {
            await Append<DutyList>(DutyList.KeyOf(county), List(duties), ct);
        }

        for (var i = 0; i < Keys.Length; i++)
        {
            await Append<Station>(Keys[i], [Opened(i)], ct);
        }
    }

    /// <summary>What the timed job does at a moment: one decision after the other.</summary>
    /// <returns>How many months were made.</returns>
    public async Task<int> RunPlanning(DateTimeOffset now, CancellationToken ct)
    {
        Clock.Now = now;
        await using var db = await Db(ct);
        var job = new PlanMonthsWhenDue(
            db,
            services.GetRequiredService<IEventLog>(),
            services.GetRequiredService<IRuleBooks>()
        );
        var made = 0;
        await foreach (var due in job.WhatIsDue(now, ct))
        {
            await Decider.Decide(due.Decision, Actor.Portal(due.Tenant), ct);
            made++;
        }

        return made;
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private Task<Commit> Append<TState>(
        StreamKey key,
        IReadOnlyList<object> events,
        CancellationToken ct
    )
        where TState : class, IStreamState<TState> =>
        services
            .GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.VersionOnly<TState>(key, 0)],
                _ => events.Select(e => Change.To<TState>(key, e)),
                OurSide.Context,
                [],
                ct
            );

    private static object[] List(List<Duty> duties) =>
        [
            new DutyListDrafted(1),
            new DutyListImported(duties, new FileRef("list.xlsx", new string('0', 64), 1)),
            new DutyListPublished(1, new(2024, 1, 1), new DutyHolder(Guid.Empty, null)),
        ];

    private static StationOpened Opened(int number) =>
        new(
            $"Station {number:0000}",
            $"{CountyOf(number)}{(number % StationsInCounty) + 100:000}",
            StationOrigin.TakenOver,
            null,
            Operator,
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

    private sealed class ShippedBook : IRuleBooks
    {
        public ValueTask<RuleBook> Current(CancellationToken ct) => new(ShippedRules.Book);
    }
}

/// <summary>The bench's own time.</summary>
internal sealed class BenchClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = ChinaTime.At(StationsSide.Last, new TimeOnly(9, 0));

    public override DateTimeOffset GetUtcNow() => Now;
}
