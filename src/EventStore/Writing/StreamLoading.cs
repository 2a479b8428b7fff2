using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Locks and loads the streams of one decision in one batch. Each statement takes its own snapshot, so what is read after a lock is
/// what the last holder committed.</summary>
internal sealed class StreamLoading(StoreModel model, ReadModelTables tables)
{
    // Not "for update": the foreign key of mt_events takes a key-share lock, which this one lets pass.
    private const string Lock = """
        select version from mt_streams where tenant_id = $1 and id = $2 for no key update
        """;

    private const string Events = """
        select type, seq_id, data from mt_events where tenant_id = $1 and stream_id = $2 order by version
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
    public void AddTo(NpgsqlBatch batch, IReadOnlyList<StreamUse> uses)
    {
        foreach (var use in uses)
        {
            batch.BatchCommands.Add(ByKey(Lock, use.Key));
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
    /// <exception cref="ConflictException">A stream is not at the version the user saw.</exception>
    /// <exception cref="UnknownEventNameException">A stored name is not registered.</exception>
    public async Task<List<StreamAtHand>> Read(
        NpgsqlDataReader row,
        IReadOnlyList<StreamUse> uses,
        CancellationToken ct
    )
    {
        var versions = new long[uses.Count];
        for (var i = 0; i < versions.Length; i++)
        {
            versions[i] = await row.ReadAsync(ct) ? row.GetInt64(0) : 0;
            await row.NextResultAsync(ct);
            RequireSeen(uses[i], versions[i]);
        }

        var loaded = new List<StreamAtHand>(uses.Count);
        for (var i = 0; i < versions.Length; i++)
        {
            var state = uses[i].Fold is { } fold ? fold(await ReadEvents(row, ct)) : null;
            loaded.Add(
                new StreamAtHand(uses[i].Key, versions[i], state)
                {
                    Rows = await ReadRows(row, tables.Of(uses[i].StreamType), ct),
                }
            );
        }

        return loaded;
    }

    /// <summary>The streams as the caller knows them, when nothing needs to be read.</summary>
    public static List<StreamAtHand> Unread(IReadOnlyList<StreamUse> uses) =>
        [.. uses.Select(use => new StreamAtHand(use.Key, use.SeenVersion ?? 0, null))];

    private async Task<List<object>> ReadEvents(NpgsqlDataReader row, CancellationToken ct)
    {
        var events = new List<object>();
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
        }

        await row.NextResultAsync(ct);
        return events;
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

    private static void RequireSeen(StreamUse use, long version)
    {
        if (use.SeenVersion is { } seen && seen != version)
        {
            throw new ConflictException(use.Key, seen, version);
        }
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
}
