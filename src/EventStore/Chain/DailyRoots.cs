using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>Takes the daily root: first the file, then in one transaction what tells the auditor and how far the root reaches.</summary>
public sealed class DailyRoots(NpgsqlDataSource source, RootFolder folder)
{
    private const string Name = "daily_root";

    // The end of what is settled: nothing can appear at or below it any more, see FeedReader.
    private const string Until = """
        select transaction_id, seq_id from mt_events
        where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction_id desc, seq_id desc limit 1
        """;

    private const string Heads = """
        select distinct on (tenant_id, stream_id) tenant_id, stream_id, version, coalesce(encode(hash, 'hex'), '-')
        from mt_events
        where (transaction_id, seq_id) > ($1, $2) and (transaction_id, seq_id) <= ($3, $4)
        order by tenant_id, stream_id, version desc
        """;

    /// <param name="day">The day that ends.</param>
    /// <param name="now">The time at the edge.</param>
    /// <param name="tell">Mails and the like, written in the same transaction.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The root, or <c>null</c> when this day's was taken and told, or another process is at it.</returns>
    public async Task<DailyRoot?> Take(
        DateOnly day,
        DateTimeOffset now,
        Func<DailyRoot, IReadOnlyList<ITransactionPart>> tell,
        CancellationToken ct
    )
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await Checkpoint.Read(connection, Name, ct);
        if (await Checkpoint.BeginAndLock(connection, Name, ct) is not { } after)
        {
            await Run(connection, "rollback", ct);
            return null;
        }

        var newest = await folder.Newest(ct);
        if (newest is not null && newest.Day >= day && newest.Until == after)
        {
            await Run(connection, "rollback", ct);
            return null;
        }

        // A file of this day beyond the checkpoint was written by a process that died before it could tell: it is told now.
        var root =
            newest is not null && newest.Day >= day && newest.Until > after
                ? newest
                : await Compute(newest, day, now, after, ct);
        await folder.Write(root, ct);
        await Tell(connection, tell(root), ct);
        await Checkpoint.MoveAndCommit(connection, Name, root.Until, ct);
        return root;
    }

    // On a connection of its own, so that one snapshot answers both questions.
    private async Task<DailyRoot> Compute(
        DailyRoot? newest,
        DateOnly day,
        DateTimeOffset now,
        FeedPosition after,
        CancellationToken ct
    )
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            ct
        );
        var until = after;
        await using (var command = new NpgsqlCommand(Until, connection))
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            if (await row.ReadAsync(ct))
            {
                until = new FeedPosition(row.GetFieldValue<ulong>(0), row.GetInt64(1));
            }
        }

        return new DailyRoot(
            (newest?.Number ?? 0) + 1,
            day,
            now,
            newest?.Root ?? "",
            until,
            await HeadsBetween(connection, after, until, ct)
        );
    }

    private static async Task<List<StreamHead>> HeadsBetween(
        NpgsqlConnection connection,
        FeedPosition after,
        FeedPosition until,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Heads, connection);
        foreach (var position in new[] { after, until })
        {
            command.Parameters.Add(
                new() { NpgsqlDbType = NpgsqlDbType.Xid8, Value = position.Transaction }
            );
            command.Parameters.Add(new() { Value = position.Sequence });
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        var heads = new List<StreamHead>();
        while (await row.ReadAsync(ct))
        {
            heads.Add(
                new StreamHead(
                    new StreamKey(row.GetString(0), row.GetGuid(1)),
                    row.GetInt64(2),
                    row.GetString(3)
                )
            );
        }

        return heads;
    }

    private static async Task Tell(
        NpgsqlConnection connection,
        IReadOnlyList<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var part in parts)
        {
            part.AddTo(batch);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
