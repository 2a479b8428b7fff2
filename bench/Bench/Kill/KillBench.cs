using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.LocalPostgres;
using StationPortal.Victim;

namespace StationPortal.Bench;

/// <summary><c>./dev bench kill</c>: 200 real kills at any moment of a process that reacts to events; then every event must have been answered exactly once.</summary>
internal static class KillBench
{
    private const int Kills = 200;
    private const int LongestLifeInMilliseconds = 1_500;

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var db = await database.Database("bench_kill", ct);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddEventStore(db, EchoTicks.Model())
            .BuildServiceProvider();
        await services.GetRequiredService<EventStoreSchema>().Apply(ct);
        var source = services.GetRequiredService<NpgsqlDataSource>();
        await Scalar(source, $"{OutboxRow.Table}; select 0::bigint", ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ticking = Tick(services.GetRequiredService<IEventLog>(), stop.Token);
        var random = new Random(20260302);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var victim = VictimProcess.Start(db);
            await Task.Delay(random.Next(LongestLifeInMilliseconds), ct);
            await victim.Kill(ct);
        }

        await stop.CancelAsync();
        var ticks = await ticking;
        using (VictimProcess.Start(db))
        {
            while (await Scalar(source, "select count(*) from victim_outbox", ct) < ticks)
            {
                await Task.Delay(200, ct);
            }
        }

        yield return Exactly(
            "200 kills: events answered once by an event",
            await Scalar(source, Answered, ct),
            ticks
        );
        yield return Exactly(
            "200 kills: events answered once by a row",
            await Scalar(source, Written, ct),
            ticks
        );
    }

    private const string Answered = """
        select count(*) from (
          select data->>'Of' from mt_events where type = 'victim.tick_echoed' group by 1 having count(*) = 1) once
        """;

    private const string Written = """
        select count(*) from (select event from victim_outbox group by 1 having count(*) = 1) once
        """;

    private static Line Exactly(string name, long once, long all) =>
        new(name, once, all, (double)once / all, 0, 0, 1);

    private static async Task<long> Tick(IEventLog log, CancellationToken stop)
    {
        for (var ticks = 0L; ; ticks++)
        {
            if (stop.IsCancellationRequested)
            {
                return ticks;
            }

            await log.Decide(
                [StreamUse.VersionOnly<Ticks>(EchoTicks.Ticks)],
                _ => [Change.To<Ticks>(EchoTicks.Ticks, new TickMade((int)ticks))],
                EchoTicks.Context(),
                [],
                CancellationToken.None
            );
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private static async Task<long> Scalar(
        NpgsqlDataSource source,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(ct) as long? ?? 0;
    }
}
