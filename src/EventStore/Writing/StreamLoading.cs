using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Loads the streams of one decision in one batch. Each statement takes its own snapshot, so what is read after a lock is
/// what the last holder committed.</summary>
internal sealed class StreamLoading(StoreModel model, ReadModelTables tables)
{
    private const string Version =
        "select version from mt_streams where tenant_id = $1 and id = $2";

    // Not "for update": the foreign key of mt_events takes a key-share lock, which this one lets pass.
    private const string Lock = $"{Version} for no key update";

    private const string Events = """
        select type, seq_id, data, version from mt_events where tenant_id = $1 and stream_id = $2 order by version
        """;

    /// <summary>Nothing needs to be read when every stream is to be new, or its version is known and neither state nor rows are asked for.</summary>
    public bool Needed(IReadOnlyList<StreamUse> uses) =>
        uses.Any(use =>
            use.SeenVersion != 0
            && (
                use.Fold is not null
                || use.SeenVersion is null
                || tables.Of(use.StreamType).Length > 0
            )
        );

    /// <param name="batch">Gets the statements: all locks first, in the order of the keys, so that no two decisions wait in a circle.</param>
    /// <param name="uses">In the order of their keys.</param>
    /// <param name="locked">Without the lock a row may be newer than the events read before it; the append then finds the stream moved on.</param>
    public void AddTo(NpgsqlBatch batch, IReadOnlyList<StreamUse> uses, bool locked)
    {
        foreach (var use in uses.Where(use => AsksVersion(use, locked)))
        {
            batch.BatchCommands.Add(ByKey(locked ? Lock : Version, use.Key));
        }

        foreach (var use in uses)
        {
            if (use.Fold is not null)
            {
                batch.BatchCommands.Add(ByKey(Events, use.Key));
            }

            foreach (var table in tables.Of(use.StreamType))
            {
                batch.BatchCommands.Add(table.Select(use.Key));
            }
        }
    }

    /// <summary>Reads what <see cref="AddTo"/> asked for.</summary>
    /// <exception cref="UnknownEventNameException">A stored name is not registered.</exception>
    public async Task<List<StreamAtHand>> Read(
        NpgsqlDataReader row,
        IReadOnlyList<StreamUse> uses,
        bool locked,
        CancellationToken ct
    )
    {
        var versions = new long[uses.Count];
        for (var i = 0; i < versions.Length; i++)
        {
            versions[i] = uses[i].SeenVersion ?? 0;
            if (AsksVersion(uses[i], locked))
            {
                versions[i] = await row.ReadAsync(ct) ? row.GetInt64(0) : 0;
                await row.NextResultAsync(ct);
            }
        }

        var loaded = new List<StreamAtHand>(uses.Count);
        for (var i = 0; i < versions.Length; i++)
        {
            var (use, version, state) = (uses[i], versions[i], (object?)null);
            if (use.Fold is { } fold)
            {
                var (events, last) = await ReadEvents(row, ct);
                (version, state) = (last, fold(events));
            }

            var rows = await ReadRows(row, tables.Of(use.StreamType), ct);
            loaded.Add(new StreamAtHand(use.Key, version, state) { Rows = rows });
        }

        return loaded;
    }

    /// <exception cref="ConflictException">A stream is not at the version the user saw.</exception>
    public static void RequireSeen(IReadOnlyList<StreamUse> uses, List<StreamAtHand> streams)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            if (uses[i].SeenVersion is { } seen && seen != streams[i].Version)
            {
                throw new ConflictException(uses[i].Key, seen, streams[i].Version);
            }
        }
    }

    // The last event tells the version too.
    private static bool AsksVersion(StreamUse use, bool locked) =>
        locked || (use.Fold is null && use.SeenVersion is null);

    /// <summary>The streams as the caller knows them, when nothing needs to be read.</summary>
    public static List<StreamAtHand> Unread(IReadOnlyList<StreamUse> uses) =>
        [.. uses.Select(use => new StreamAtHand(use.Key, use.SeenVersion ?? 0, null))];

    private async Task<(List<object> Events, long Last)> ReadEvents(
        NpgsqlDataReader row,
        CancellationToken ct
    )
    {
        var events = new List<object>();
        var last = 0L;
        while (await row.ReadAsync(ct))
        {
            events.Add(
                StoredJson.Read(
                    model.Events,
                    row.GetString(0),
                    row.GetInt64(1),
                    row.GetFieldValue<byte[]>(2)
                )
            );
            last = row.GetInt64(3);
        }

        await row.NextResultAsync(ct);
        return (events, last);
    }

    private static async Task<Dictionary<ReadModelTable, object?>> ReadRows(
        NpgsqlDataReader row,
        ReadModelTable[] tables,
        CancellationToken ct
    )
    {
        var rows = new Dictionary<ReadModelTable, object?>();
        foreach (var table in tables)
        {
            rows[table] = await row.ReadAsync(ct) ? table.Read(row) : null;
            await row.NextResultAsync(ct);
        }

        return rows;
    }

    private static NpgsqlBatchCommand ByKey(string sql, StreamKey key) =>
        new(sql)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = key.Tenant },
                new NpgsqlParameter<Guid> { TypedValue = key.Id },
            },
        };
}

/// <summary>One stream during its decision: where it stands and the rows of its read models, which move on with each event.</summary>
internal sealed class StreamAtHand(StreamKey key, long version, object? state)
{
    public StreamKey Key { get; } = key;

    /// <summary>Before the decision.</summary>
    public long Version { get; } = version;

    public object? State { get; } = state;

    public Dictionary<ReadModelTable, object?> Rows { get; init; } = [];

    /// <summary>What the decision adds, in order.</summary>
    public List<NewEvent> Appended { get; } = [];

    /// <summary>Stored name of the stream's kind, as the first change says it.</summary>
    public string Type { get; private set; } = "";

    public void Append(NewEvent e, string streamType)
    {
        Type = Appended.Count == 0 ? streamType : Type;
        Appended.Add(e);
    }
}
