using System.Runtime.CompilerServices;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>The log on PostgreSQL: decisions in, streams and the ordered feed out.</summary>
public sealed class EventLog(
    NpgsqlDataSource source,
    StoreModel model,
    ReadModelTables tables,
    FeedSignal signal
) : IEventLog
{
    private const int MostAttempts = 10;

    private const string Stream = $"""
        select {EventRow.Columns} from mt_events e
        where e.tenant_id = $1 and e.stream_id = $2 and e.timestamp <= $3 order by e.version
        """;

    private readonly DecisionTransaction transaction = new(
        model,
        new StreamLoading(model, tables),
        new SetLoading(model, tables),
        tables
    );

    internal FeedSignal Signal => signal;

    public async Task<Commit> Decide(
        IReadOnlyList<StreamUse> streams,
        Func<LoadedStreams, IEnumerable<Change>> decide,
        EventContext context,
        IReadOnlyList<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        var decision = new PendingDecision(streams, decide, context, parts);
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            try
            {
                var hold =
                    attempt == 1 && transaction.MayGoWithoutLock(decision)
                        ? Hold.Nothing
                        : Hold.OwnTransaction;
                if (await transaction.Run(connection, decision, hold, ct) is { } commit)
                {
                    signal.Raise(commit.Events);
                    return commit;
                }
            }
            catch (PostgresException e) when (Collisions.IsRepeated(e))
            {
                return new Commit([], Repeated: true);
            }
            catch (PostgresException e) when (e.SqlState == ChangedMeanwhileException.SqlState)
            {
                throw new ChangedMeanwhileException(e);
            }
            catch (PostgresException e) when (Collisions.IsCollision(e) && attempt < MostAttempts)
            {
                // Decide again on what the other one left; the lock makes this attempt wait for it.
            }
        }
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadStream(
        StreamKey stream,
        DateTimeOffset? until,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(Stream);
        command.Parameters.Add(new() { Value = stream.Tenant });
        command.Parameters.Add(new() { Value = stream.Id });
        command.Parameters.Add(
            new() { Value = (until ?? DateTimeOffset.MaxValue).ToUniversalTime() }
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        var events = new List<StoredEvent>();
        while (await row.ReadAsync(ct))
        {
            events.Add(EventRow.Read(row, model.Events));
        }

        return events;
    }

    public async IAsyncEnumerable<StoredEvent> ReadFeed(
        FeedPosition after,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (var position = after; ; )
        {
            var page = await Page(position, ct);
            foreach (var e in page.Events)
            {
                yield return e;
            }

            if (page.Size == 0)
            {
                yield break;
            }

            position = page.End;
        }
    }

    private async Task<FeedPage> Page(FeedPosition after, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await FeedReader.Page(connection, after, null, model.Events, ct);
    }

    /// <summary>Decides within a transaction that the caller ends.</summary>
    internal async Task<Commit> DecideWithin(
        NpgsqlConnection connection,
        PendingDecision decision,
        CancellationToken ct
    ) =>
        await transaction.Run(connection, decision, Hold.JoinedTransaction, ct)
        ?? new Commit([], Repeated: true);
}
