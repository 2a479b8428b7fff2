using Npgsql;

namespace StationPortal.EventStore;

/// <summary>What a subscription may do: everything goes into the transaction that also moves its checkpoint.</summary>
internal sealed class SubscriptionSession(NpgsqlConnection connection, EventLog log)
    : ISubscriptionSession
{
    public Task<Commit> Decide(
        IReadOnlyList<StreamUse> streams,
        Func<LoadedStreams, IEnumerable<Change>> decide,
        EventContext context,
        CancellationToken ct
    ) => log.DecideWithin(connection, new PendingDecision(streams, decide, context, []), ct);

    public async Task Write(ITransactionPart part, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
    }
}
