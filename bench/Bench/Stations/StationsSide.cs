using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>A province of stations in the whole portal: its own decisions, jobs and pages on real HTTP. Two stations have one operator.</summary>
internal sealed class StationsSide : BenchPortal
{
    public const int Duties = 40;
    public const int Months = 24;
    private const int StationsInCounty = 16;

    /// <summary>How many stations, where a trial wants fewer than the province has; at least two for each user who ticks.</summary>
    public const string SizeVariable = "BENCH_STATIONS";

    private StationsSide(Composed composed)
        : base(composed) { }

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

    public static string CountyOf(int station) => $"43{(station / StationsInCounty) + 101:0000}";

    public static string TownshipOf(int station) =>
        $"{CountyOf(station)}{(station % StationsInCounty) + 100:000}";

    /// <summary>Credit code of the supplier that runs it.</summary>
    public static string OperatorOf(int station) => $"5243{station / 2:00000000000000}";

    /// <summary>Composes the portal on an empty database; nothing runs or is served yet.</summary>
    public static async Task<StationsSide> Open(string connectionString, CancellationToken ct) =>
        new(await Compose(connectionString, ChinaTime.At(Last, new TimeOnly(9, 0)), ct));

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

    /// <summary>Events as they stand, written through the log with their read models.</summary>
    public Task<Commit> Append<TState>(
        StreamKey key,
        IReadOnlyList<object> events,
        DateOnly day,
        CancellationToken ct
    )
        where TState : class, IStreamState<TState> =>
        Write(
            [StreamUse.VersionOnly<TState>(key, 0)],
            events.Select(e => Change.To<TState>(key, e)),
            ChinaTime.At(day, new TimeOnly(10, 0)),
            ct
        );

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
