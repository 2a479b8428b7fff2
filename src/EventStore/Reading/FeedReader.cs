using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>Pages of the ordered feed. Numbers drawn early can commit late, so <c>seq_id</c> alone would skip; a transaction id below the snapshot's
/// <c>xmin</c> belongs to a transaction that has ended, and every later one draws a higher id: below that line nothing can appear any more.</summary>
internal static class FeedReader
{
    public const int PageSize = 500;

    private const string Sql = """
        select e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type,
               case when $3::varchar[] is null or e.type = any($3) then e.data end,
               e.timestamp, e.headers, e.correlation_id, e.causation_id, e.transaction_id
        from mt_events e
        where (e.transaction_id, e.seq_id) > ($1, $2)
          and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        order by e.transaction_id, e.seq_id
        limit $4
        """;

    /// <summary>The next entries in order, at most <see cref="PageSize"/>.</summary>
    /// <param name="connection">Open; inside or outside a transaction.</param>
    /// <param name="after">Where the last page ended.</param>
    /// <param name="names">Stored names whose content is wanted; <c>null</c> = all.</param>
    /// <param name="types">To read the content.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<List<FeedEntry>> Page(
        NpgsqlConnection connection,
        FeedPosition after,
        IReadOnlySet<string>? names,
        EventTypes types,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Sql, connection);
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
        command.Parameters.Add(new() { Value = PageSize });
        var page = new List<FeedEntry>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            page.Add(
                new FeedEntry(
                    EventRow.PositionOf(row, row.GetInt64(0)),
                    row.IsDBNull(6) ? null : EventRow.Read(row, types)
                )
            );
        }

        return page;
    }
}

/// <summary>A place in the feed, with the event when it was asked for.</summary>
internal readonly record struct FeedEntry(FeedPosition Position, StoredEvent? Event);
