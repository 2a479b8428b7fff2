using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>A rebuild of 500,000 events over 50,000 streams against only reading and deserialising them.</summary>
internal static class RebuildBench
{
    private const int Events = 500_000;
    private const int Streams = 50_000;
    private const int Pairs = 5;
    private const double LargestMegabytes = 500;

    public static async IAsyncEnumerable<Line> Run(
        string db,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (
            var (layout, order) in new[]
            {
                ("written stream by stream", "s, v"),
                ("written interleaved", "v, s"),
            }
        )
        {
            if (!Title(layout).Contains(filter, StringComparison.Ordinal))
            {
                continue;
            }

            await using var side = await OurSide.Open(db, "rebuild", readModel: true, ct);
            await Fill(side.Source, order, ct);
            var pairs = new List<(Run, Run)>();
            var memory = 0.0;
            for (var pair = 0; pair < Pairs; pair++)
            {
                var raw = await Timed(() => ReadAll(side.Source, ct));
                var (ours, megabytes) = await WithMemory(() => Timed(() => Rebuild(side, ct)));
                pairs.Add((ours, raw));
                memory = Math.Max(memory, megabytes);
            }

            yield return Line.Of($"{Title(layout)}, {memory:N0} MB", 0.40, pairs);
            if (memory > LargestMegabytes)
            {
                throw new InvalidOperationException(
                    $"The rebuild took {memory:N0} MB, more than {LargestMegabytes:N0}."
                );
            }
        }
    }

    private static string Title(string layout) => $"rebuild 500,000 events {layout}";

    private static async Task Fill(NpgsqlDataSource source, string order, CancellationToken ct)
    {
        var data = JsonSerializer.Serialize(VisitNoted.Number(7), StoredJson.Options);
        var headers = JsonSerializer.Serialize(OurSide.Context.Headers, StoredJson.Options);
        await using var command = source.CreateCommand(
            $"""
            insert into mt_streams (tenant_id, id, type, version)
              select '440105', ('00000000-0000-7000-8000-' || lpad(to_hex(s), 12, '0'))::uuid, 'visits', {Events
                / Streams}
              from generate_series(1, {Streams}) s;
            insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, headers)
              select nextval('mt_events_sequence'), gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(to_hex(s), 12, '0'))::uuid,
                v, '{data}', 'bench.visit_noted', now(), '440105', '{headers}'
              from generate_series(1, {Streams}) s cross join generate_series(1, {Events
                / Streams}) v order by {order};
            """
        );
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
        await using var vacuum = source.CreateCommand("vacuum analyze mt_events, mt_streams");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(ct);
    }

    private static async Task ReadAll(NpgsqlDataSource source, CancellationToken ct)
    {
        var type = StoredJson.Options.GetTypeInfo(typeof(VisitNoted));
        await using var command = source.CreateCommand(
            "select data from mt_events order by seq_id"
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        var read = 0;
        while (await row.ReadAsync(ct))
        {
            if (JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), type) is not null)
            {
                read++;
            }
        }

        Require(read == Events);
    }

    private static async Task Rebuild(OurSide side, CancellationToken ct) =>
        Require((await side.Rebuild.Run([], ct))["visit_page"] == Streams);

    private static async Task<Run> Timed(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return new Run(Events / watch.Elapsed.TotalSeconds, [watch.Elapsed.TotalMilliseconds]);
    }

    // The whole process, as the operating system sees it.
    private static async Task<(Run Run, double Megabytes)> WithMemory(Func<Task<Run>> work)
    {
        var highest = 0L;
        using var timer = new Timer(
            _ => highest = Math.Max(highest, Environment.WorkingSet),
            null,
            0,
            20
        );
        var run = await work();
        return (run, highest / 1024.0 / 1024.0);
    }

    private static void Require(bool whole)
    {
        if (!whole)
        {
            throw new InvalidOperationException("Not every event was read.");
        }
    }
}
