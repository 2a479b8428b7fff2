using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>Pages of the ordered feed. Numbers drawn early can commit late, so <c>seq_id</c> alone would skip; a transaction id below the snapshot's
/// <c>xmin</c> belongs to a transaction that has ended, and every later one draws a higher id: below that line nothing can appear any more.</summary>
internal static class FeedReader
{
    public const int PageSize = 500;

    // Of what nobody listens to, only the end of the page is told. The limit is no parameter: PostgreSQL would plan for a tenth of the log.
    private static readonly string sql = $"""
        select {EventRow.Columns}, e.wanted, e.size
        from (
          select f.*, $3::varchar[] is null or f.type = any($3) as wanted, count(*) over () as size,
            row_number() over (order by f.transaction_id, f.seq_id) as place
          from (
            select * from mt_events
            where (transaction_id, seq_id) > ($1, $2)
              and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id, seq_id
            limit {PageSize}) f) e
        where e.wanted or e.place = e.size
        order by e.transaction_id, e.seq_id
        """;

    /// <summary>The next stretch of the feed, at most <see cref="PageSize"/> events long.</summary>
    /// <param name="connection">Open; inside or outside a transaction.</param>
    /// <param name="after">Where the last page ended.</param>
    /// <param name="names">Stored names that are listened to; <c>null</c> = all.</param>
    /// <param name="types">To read the content.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<FeedPage> Page(
        NpgsqlConnection connection,
        FeedPosition after,
        IReadOnlySet<string>? names,
        EventTypes types,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(
            new() { NpgsqlDbType = NpgsqlDbType.Xid8, Value = after.Transaction }
        );
        command.Parameters.Add(new() { Value = after.Sequence });
        command.Parameters.Add(
            new()
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar,
                Value = names is null ? DBNull.Value : names.ToArray(),
            }
        );
        var (events, end, size) = (new List<StoredEvent>(), after, 0L);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            end = EventRow.PositionOf(row, row.GetInt64(0));
            size = row.GetInt64(13);
            if (row.GetBoolean(12))
            {
                events.Add(EventRow.Read(row, types));
            }
        }

        return new FeedPage(events, end, (int)size);
    }
}

/// <summary>A stretch of the feed.</summary>
/// <param name="Events">Those that were asked for, in order, with their positions.</param>
/// <param name="End">Where it ends; where it began when it is empty.</param>
/// <param name="Size">How many events it has, asked for or not.</param>
internal sealed record FeedPage(IReadOnlyList<StoredEvent> Events, FeedPosition End, int Size)
{
    /// <summary>There may be more behind it.</summary>
    public bool IsFull => Size == FeedReader.PageSize;
}
