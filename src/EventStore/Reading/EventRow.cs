using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Reads rows of <c>mt_events</c>.</summary>
internal static class EventRow
{
    public const string Columns =
        "e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.headers, e.correlation_id, e.causation_id, e.transaction_id";

    /// <exception cref="UnknownEventNameException">No module registers the stored name.</exception>
    public static StoredEvent Read(NpgsqlDataReader row, EventTypes types) =>
        Read(row, types, PositionOf(row, row.GetInt64(0)));

    /// <summary>As a fold sees it: without its place in the feed, which inline nobody knows yet.</summary>
    public static StoredEvent ReadForFold(NpgsqlDataReader row, EventTypes types) =>
        Read(row, types, default);

    private static StoredEvent Read(NpgsqlDataReader row, EventTypes types, FeedPosition position)
    {
        var name = row.GetString(5);
        return new StoredEvent(
            position,
            row.GetGuid(1),
            new StreamKey(row.GetString(2), row.GetGuid(3)),
            row.GetInt64(4),
            name,
            StoredJson.Read(types, name, row.GetInt64(0), row.GetFieldValue<byte[]>(6)),
            row.GetFieldValue<DateTimeOffset>(7),
            new StoredHeaders(row.IsDBNull(8) ? [] : row.GetFieldValue<byte[]>(8)),
            row.IsDBNull(9) ? null : row.GetString(9),
            row.IsDBNull(10) ? null : row.GetString(10)
        );
    }

    /// <summary>A row without a transaction id was written before this store kept one: it comes before all others.</summary>
    public static FeedPosition PositionOf(NpgsqlDataReader row, long sequence) =>
        new(row.IsDBNull(11) ? 0 : row.GetFieldValue<ulong>(11), sequence);
}
