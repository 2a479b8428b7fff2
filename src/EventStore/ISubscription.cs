namespace StationPortal.EventStore;

/// <summary>A reaction to events: what it causes, its mails and its checkpoint are one transaction. One process at a time works on it; an event may come again only when nothing of it was kept.</summary>
public interface ISubscription
{
    /// <summary>The key of its checkpoint; never changes.</summary>
    string Name { get; }

    /// <summary>Stored names it listens to; others are passed over.</summary>
    IReadOnlySet<string> EventNames { get; }

    Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct);
}

/// <summary>The transaction in which a subscription handles one event.</summary>
public interface ISubscriptionSession
{
    /// <summary>Decides within the subscription's own transaction.</summary>
    Task<Commit> Decide(
        IReadOnlyList<StreamUse> streams,
        Func<LoadedStreams, IEnumerable<Change>> decide,
        EventContext context,
        CancellationToken ct
    );

    /// <summary>Writes rows in the subscription's transaction (outbox, inbox, sums).</summary>
    Task Write(ITransactionPart part, CancellationToken ct);
}
