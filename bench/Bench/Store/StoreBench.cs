using StationPortal.EventStore;
using StationPortal.LocalPostgres;

namespace StationPortal.Bench;

/// <summary><c>./dev bench store</c>: the event store against PostgreSQL itself.</summary>
internal static class StoreBench
{
    private const int StreamsPerSession = 500;
    private const int EventsInStream = 20;
    private const int ManyEvents = 1_000;

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var db = await database.Database("bench_store", ct);
        await using (var ours = await OurSide.Open(db, "ours", readModel: false, ct))
        await using (var withRows = await OurSide.Open(db, "ours_rows", readModel: true, ct))
        await using (var tables = await OurSide.Open(db, "raw", readModel: false, ct))
        {
            foreach (
                var contest in Contests(ours, withRows, tables, ct)
                    .Where(c => c.Title.Contains(filter, StringComparison.Ordinal))
            )
            {
                // No more connections than this contest's sessions open: see OurSide.Fill.
                ours.Source.Clear();
                withRows.Source.Clear();
                yield return await contest.Measure(ct);
            }
        }

        await foreach (var line in RebuildBench.Run(db, filter, ct))
        {
            yield return line;
        }
    }

    private static IEnumerable<Contest> Contests(
        OurSide ours,
        OurSide withRows,
        OurSide tables,
        CancellationToken ct
    )
    {
        var raw = new RawSide(tables);
        foreach (var (sessions, target) in new[] { (1, 0.85), (16, 0.75) })
        {
            yield return new(
                "one event, new stream",
                sessions,
                target,
                _ => Task.FromResult(NewStream(ours)),
                _ => raw.NewStream()
            );
            yield return new(
                "one event, known version",
                sessions,
                target,
                async _ => KnownVersion(ours, await ours.Fill(StreamsPerSession, 1, ct)),
                async _ => await raw.KnownVersion(await tables.Fill(StreamsPerSession, 1, ct))
            );
            yield return new(
                "one event and one read model, against the event alone",
                sessions,
                0.50,
                async _ => KnownVersion(withRows, await withRows.Fill(StreamsPerSession, 1, ct)),
                async _ => await raw.KnownVersion(await tables.Fill(StreamsPerSession, 1, ct))
            );
        }

        foreach (var sessions in new[] { 1, 8 })
        {
            yield return new(
                "load 20 events, decide, append",
                sessions,
                0.75,
                async _ => Decide(ours, await ours.Fill(4 * StreamsPerSession, EventsInStream, ct)),
                async _ =>
                    await raw.LoadAndAppend(
                        await tables.Fill(4 * StreamsPerSession, EventsInStream, ct)
                    )
            );
        }

        yield return new(
            "1,000 events per transaction, against COPY",
            1,
            0.50,
            _ => Task.FromResult(Many(ours)),
            _ => raw.Copy(ManyEvents),
            ManyEvents
        );
    }

    private static Operation NewStream(OurSide side) =>
        ct =>
            side.Append(
                StreamUse.Of<Visits>(new StreamKey("440105", Guid.CreateVersion7()), 0),
                1,
                ct
            );

    private static Operation KnownVersion(OurSide side, StreamKey[] streams)
    {
        var versions = Enumerable.Repeat(1L, streams.Length).ToArray();
        var next = 0;
        return ct =>
        {
            next = (next + 1) % streams.Length;
            return side.Append(
                StreamUse.VersionOnly<Visits>(streams[next], versions[next]++),
                1,
                ct
            );
        };
    }

    private static Operation Decide(OurSide side, StreamKey[] streams)
    {
        var next = 0;
        return ct =>
        {
            next = (next + 1) % streams.Length;
            var key = streams[next];
            return side.Log.Decide(
                [StreamUse.Of<Visits>(key)],
                loaded =>
                    loaded.Find<Visits>(key) is { Count: >= EventsInStream } visits
                        ? [Change.To<Visits>(key, VisitNoted.Number(visits.Count))]
                        : throw new InvalidOperationException("The stream is too short."),
                OurSide.Context,
                [],
                ct
            );
        };
    }

    private static Operation Many(OurSide side) =>
        ct =>
            side.Append(
                StreamUse.VersionOnly<Visits>(new StreamKey("440105", Guid.CreateVersion7()), 0),
                ManyEvents,
                ct
            );
}
