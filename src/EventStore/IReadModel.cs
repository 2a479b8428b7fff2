namespace StationPortal.EventStore;

/// <summary>A row that answers one page's question, made of one stream's events and written in the transaction that appends them.
/// An EF Core entity with flat columns; a property that is a list or a record becomes a <c>jsonb</c> column.</summary>
public interface IReadModel<TSelf> : IKeyedRow
    where TSelf : class, IReadModel<TSelf>
{
    /// <summary>The kind of stream whose events make this row.</summary>
    static abstract string StreamType { get; }

    /// <summary>The row after one more event. Pure: the same events always make the same row. The event's <see cref="StoredEvent.Position"/> is not known here.</summary>
    /// <param name="row">The row so far; <c>null</c> before the first event that concerns it. May be changed in place and returned.</param>
    /// <returns>The row to keep, or <c>null</c> when there is nothing to show.</returns>
    static abstract TSelf? Fold(TSelf? row, StoredEvent e);
}

/// <summary>A row that is known by the key of one stream.</summary>
public interface IKeyedRow
{
    /// <summary>The stream's tenant; first part of the key.</summary>
    string TenantId { get; }

    /// <summary>The stream's id; second part of the key.</summary>
    Guid Id { get; }
}
