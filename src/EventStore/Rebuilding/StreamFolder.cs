using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>Folds whole streams into read-model rows, one stream in memory at a time.</summary>
internal sealed class StreamFolder(StoreModel model, IReadOnlyList<ReadModelTable> tables)
{
    /// <summary>Streams per step: a step is one short transaction.</summary>
    public const int StreamsPerStep = 2_000;

    private const string NextStreams = """
        select tenant_id, id, type from mt_streams
        where (tenant_id, id) > ($1, $2) and type = any($3) and version > 0 order by tenant_id, id limit $4
        """;

    private const string NamedStreams = """
        select tenant_id, id, type from mt_streams
        where (tenant_id, id) in (select * from unnest($1::varchar[], $2::uuid[])) and type = any($3)
        """;

    private const string TouchedStreams = """
        select distinct s.tenant_id, s.id from mt_events e
        join mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        where e.transaction_id >= $1 and s.type = any($2)
        """;

    private readonly string[] streamTypes =
    [
        .. tables.Select(table => table.StreamType).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The rows of the next streams in the order of their keys, at most <see cref="StreamsPerStep"/> streams; the last key tells where to go on.</summary>
    public IAsyncEnumerable<FoldedRow> FoldNext(
        NpgsqlConnection connection,
        StreamKey after,
        CancellationToken ct
    )
    {
        var command = new NpgsqlCommand(EventsOf(NextStreams), connection);
        command.Parameters.Add(Varchar(after.Tenant));
        command.Parameters.Add(new() { Value = after.Id });
        command.Parameters.Add(new() { Value = streamTypes });
        command.Parameters.Add(new() { Value = StreamsPerStep });
        return Fold(command, ct);
    }

    /// <summary>The rows of certain streams.</summary>
    public IAsyncEnumerable<FoldedRow> Fold(
        NpgsqlConnection connection,
        IReadOnlyCollection<StreamKey> keys,
        CancellationToken ct
    )
    {
        var command = new NpgsqlCommand(EventsOf(NamedStreams), connection);
        command.Parameters.Add(new() { Value = keys.Select(key => key.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(key => key.Id).ToArray() });
        command.Parameters.Add(new() { Value = streamTypes });
        return Fold(command, ct);
    }

    /// <summary>The streams with an event whose transaction a snapshot with this <c>xmin</c> may not have seen.</summary>
    public async Task<List<StreamKey>> TouchedSince(
        NpgsqlConnection connection,
        ulong xmin,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(TouchedStreams, connection);
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Xid8, Value = xmin });
        command.Parameters.Add(new() { Value = streamTypes });
        await using var row = await command.ExecuteReaderAsync(ct);
        var keys = new List<StreamKey>();
        while (await row.ReadAsync(ct))
        {
            keys.Add(new StreamKey(row.GetString(0), row.GetGuid(1)));
        }

        return keys;
    }

    private async IAsyncEnumerable<FoldedRow> Fold(
        NpgsqlCommand command,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var disposing = command;
        await using var row = await command.ExecuteReaderAsync(ct);
        var folding = new List<FoldedRow>();
        var version = 0L;
        while (await row.ReadAsync(ct))
        {
            var e = EventRow.ReadForFold(row, model.Events);
            if (folding.Count > 0 && folding[0].Key != e.Stream)
            {
                foreach (var done in folding)
                {
                    yield return done;
                }

                folding.Clear();
            }

            if (folding.Count == 0)
            {
                version = 0;
                var type = row.GetString(12);
                folding.AddRange(
                    tables
                        .Where(table => table.StreamType == type)
                        .Select(table => new FoldedRow(e.Stream, table))
                );
            }

            version =
                e.Version == version + 1
                    ? e.Version
                    : throw new InvalidOperationException(
                        $"Version {e.Version} of {e.Stream} came after {version}."
                    );
            folding.ForEach(f => f.Apply(e));
        }

        foreach (var done in folding)
        {
            yield return done;
        }
    }

    // One index range per stream, in order as it stands: no sort over all of them. BesideSchema's settings leave the planner no other way; Fold checks it.
    private static string EventsOf(string streams) =>
        $"""
            with s as ({streams})
            select e.*, s.type from s cross join lateral (
              select {EventRow.Columns} from mt_events e
              where e.tenant_id = s.tenant_id and e.stream_id = s.id order by e.version) e
            """;

    private static NpgsqlParameter Varchar(string value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = value };
}

/// <summary>One read-model row in the making.</summary>
internal sealed class FoldedRow(StreamKey key, ReadModelTable table)
{
    public StreamKey Key { get; } = key;

    public ReadModelTable Table { get; } = table;

    /// <summary><c>null</c> = nothing to show.</summary>
    public object? Row { get; private set; }

    public void Apply(StoredEvent e) => Row = Table.Fold(Row, e);
}
