using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Loads the streams of one decision set by set, in one batch: the locks of all sets first. Each statement takes its own snapshot, so what is read
/// after a lock is what the last holder committed.</summary>
internal sealed class SetLoading(StoreModel model, ReadModelTables tables)
{
    private const string Keys =
        "unnest($1::varchar[], $2::uuid[]) with ordinality as k (tenant_id, id, n)";

    // Rows are locked as they come out of the sort: two decisions over the same streams never wait in a circle.
    private const string Lock = $"""
        select k.n, s.version from {Keys} join mt_streams s on s.tenant_id = k.tenant_id and s.id = k.id
        order by k.n for no key update of s
        """;

    private const string Events = $"""
        select k.n, e.type, e.seq_id, e.data, e.version from {Keys}
        join mt_events e on e.tenant_id = k.tenant_id and e.stream_id = k.id order by k.n, e.version
        """;

    /// <param name="batch">Gets the statements.</param>
    /// <param name="uses">In the order of their keys.</param>
    public void AddTo(NpgsqlBatch batch, IReadOnlyList<StreamUse> uses)
    {
        batch.BatchCommands.Add(Sets.PlanByIndex());
        foreach (var set in uses.Chunk(Sets.Most))
        {
            batch.BatchCommands.Add(Sets.ByKeys(Lock, [.. set.Select(use => use.Key)]));
        }

        foreach (var set in uses.Chunk(Sets.Most))
        {
            var folded = Folded(set);
            if (folded.Length > 0)
            {
                batch.BatchCommands.Add(Sets.ByKeys(Events, [.. folded.Select(use => use.Key)]));
            }

            foreach (var (table, shown) in Shown(set))
            {
                batch.BatchCommands.Add(table.SelectSet([.. shown.Select(use => use.Key)]));
            }
        }
    }

    /// <summary>Reads what <see cref="AddTo"/> asked for. One stream's events are in memory at a time.</summary>
    /// <exception cref="UnknownEventNameException">A stored name is not registered.</exception>
    public async Task<List<StreamAtHand>> Read(
        NpgsqlDataReader row,
        IReadOnlyList<StreamUse> uses,
        CancellationToken ct
    )
    {
        await row.NextResultAsync(ct);
        var versions = new Dictionary<StreamKey, long>();
        foreach (var set in uses.Chunk(Sets.Most))
        {
            while (await row.ReadAsync(ct))
            {
                versions[Nth(set, row.GetInt64(0)).Key] = row.GetInt64(1);
            }

            await row.NextResultAsync(ct);
        }

        var loaded = new List<StreamAtHand>(uses.Count);
        foreach (var set in uses.Chunk(Sets.Most))
        {
            var states = await ReadStates(row, Folded(set), ct);
            var streams = set.ToDictionary(
                use => use.Key,
                use => new StreamAtHand(
                    use.Key,
                    versions.GetValueOrDefault(use.Key),
                    states.GetValueOrDefault(use.Key)
                )
            );
            foreach (var (table, shown) in Shown(set))
            {
                await ReadRows(row, table, [.. shown.Select(use => streams[use.Key])], ct);
            }

            loaded.AddRange(set.Select(use => streams[use.Key]));
        }

        return loaded;
    }

    private async Task<Dictionary<StreamKey, object?>> ReadStates(
        NpgsqlDataReader row,
        StreamUse[] uses,
        CancellationToken ct
    )
    {
        var states = new Dictionary<StreamKey, object?>();
        if (uses.Length == 0)
        {
            return states;
        }

        var events = new List<object>();
        StreamUse? folding = null;
        while (await row.ReadAsync(ct))
        {
            var use = Nth(uses, row.GetInt64(0));
            if (folding is not null && folding != use)
            {
                Fold(folding);
            }

            folding = use;
            events.Add(
                StoredJson.Read(
                    model.Events,
                    row.GetString(1),
                    row.GetInt64(2),
                    row.GetFieldValue<byte[]>(3)
                )
            );
        }

        if (folding is not null)
        {
            Fold(folding);
        }

        await row.NextResultAsync(ct);
        return states;

        void Fold(StreamUse use)
        {
            states[use.Key] = use.Fold?.Invoke(events);
            events = [];
        }
    }

    private static async Task ReadRows(
        NpgsqlDataReader row,
        ReadModelTable table,
        StreamAtHand[] streams,
        CancellationToken ct
    )
    {
        foreach (var stream in streams)
        {
            stream.Rows[table] = null;
        }

        while (await row.ReadAsync(ct))
        {
            var (read, n) = table.ReadOfSet(row);
            streams[n - 1].Rows[table] = read;
        }

        await row.NextResultAsync(ct);
    }

    private static StreamUse[] Folded(StreamUse[] set) =>
        [.. set.Where(use => use.Fold is not null)];

    // The same in the same order when it is asked and when it is read.
    private IEnumerable<(ReadModelTable Table, StreamUse[] Uses)> Shown(StreamUse[] set) =>
        set.GroupBy(use => use.StreamType, StringComparer.Ordinal)
            .SelectMany(uses => tables.Of(uses.Key).Select(table => (table, uses.ToArray())));

    private static StreamUse Nth(StreamUse[] uses, long n) => uses[(int)n - 1];
}
