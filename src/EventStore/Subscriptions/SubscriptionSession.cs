using Npgsql;

namespace StationPortal.EventStore;

/// <summary>What a subscription may do: everything goes into the transaction that also moves its checkpoint.</summary>
internal sealed class SubscriptionSession(NpgsqlConnection connection, EventLog log)
    : ISubscriptionSession
{
    private readonly List<StoredEvent> written = [];

    /// <summary>What its decisions wrote so far.</summary>
    public IReadOnlyList<StoredEvent> Written => written;

    public async Task<Commit> Decide(
        IReadOnlyList<StreamUse> streams,
        Func<LoadedStreams, IEnumerable<Change>> decide,
        EventContext context,
        CancellationToken ct
    )
    {
        var commit = await log.DecideWithin(
            connection,
            new PendingDecision(streams, decide, context, []),
            ct
        );
        written.AddRange(commit.Events);
        return commit;
    }

    public async Task Write(ITransactionPart part, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
    }
}
