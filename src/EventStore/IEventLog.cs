namespace StationPortal.EventStore;

/// <summary>The one way to write and the two ways to read. Marten could stand behind this seam.</summary>
public interface IEventLog
{
    /// <summary>Locks the named streams in (tenant, id) order, loads them, decides, and appends with inline read models and parts in one transaction.
    /// A collision that is not about a version the user saw waits for the lock or decides again.</summary>
    /// <param name="streams">Every stream the decision depends on.</param>
    /// <param name="decide">Pure; may run more than once.</param>
    /// <param name="context">Stored beside each event.</param>
    /// <param name="parts">Rows to write in the same transaction.</param>
    /// <param name="ct">Ends the wait; nothing is written.</param>
    /// <returns>The events written; empty when <see cref="EventContext.Once"/> was used before.</returns>
    /// <exception cref="ConflictException">A stream is not at the version the user saw.</exception>
    /// <exception cref="ChangedMeanwhileException">A part found its row changed.</exception>
    Task<Commit> Decide(
        IReadOnlyList<StreamUse> streams,
        Func<LoadedStreams, IEnumerable<Change>> decide,
        EventContext context,
        IReadOnlyList<ITransactionPart> parts,
        CancellationToken ct
    );

    /// <summary>One stream, oldest event first; empty when it does not exist.</summary>
    /// <param name="until">Only events decided at or before this moment, to see the stream as it stood.</param>
    Task<IReadOnlyList<StoredEvent>> ReadStream(
        StreamKey stream,
        DateTimeOffset? until,
        CancellationToken ct
    );

    /// <summary>The ordered feed after a position; never skips an event that commits late, so it ends before the oldest open transaction.</summary>
    IAsyncEnumerable<StoredEvent> ReadFeed(FeedPosition after, CancellationToken ct);
}

/// <summary>What one decision wrote.</summary>
/// <param name="Events">The stored events in order, without their place in the feed.</param>
/// <param name="Repeated">The submission token had been used: nothing was written now.</param>
public sealed record Commit(IReadOnlyList<StoredEvent> Events, bool Repeated);
