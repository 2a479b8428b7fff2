namespace StationPortal.EventStore;

/// <summary>A stream that a decision depends on: it is locked and loaded before the decision and stays locked until the commit.</summary>
/// <param name="Key">Which stream.</param>
/// <param name="SeenVersion">The version the user saw on the page, when a change since then must stop the decision; 0 = must not exist yet.</param>
/// <param name="Fold">Makes the state of the stream from its events, oldest first; <c>null</c> = the decision asks only for the version.</param>
public sealed record StreamUse(
    StreamKey Key,
    long? SeenVersion,
    Func<IEnumerable<object>, object?>? Fold
)
{
    /// <summary>Stored name of the stream's kind: tells the store which read models to load with it.</summary>
    public string? StreamType { get; private init; }

    /// <summary>The state after one more event, whatever its type; <c>null</c> where only the version is asked for.</summary>
    public Func<object?, object, object>? Next { get; private init; }

    public static StreamUse Of<TState>(StreamKey key, long? seenVersion = null)
        where TState : class, IStreamState<TState> =>
        new(key, seenVersion, FoldAll<TState>)
        {
            StreamType = TState.StreamType,
            Next = (state, e) => state is TState known ? known.Apply(e) : TState.Start(e),
        };

    /// <summary>A stream to append to without asking for its state: none of its events is loaded, and with a seen version not even the version.</summary>
    public static StreamUse VersionOnly<TState>(StreamKey key, long? seenVersion = null)
        where TState : class, IStreamState<TState> =>
        new(key, seenVersion, null) { StreamType = TState.StreamType };

    /// <summary>The state of a stream from its events, or <c>null</c> when there are none.</summary>
    public static TState? FoldAll<TState>(IEnumerable<object> events)
        where TState : class, IStreamState<TState> =>
        events.Aggregate(
            (TState?)null,
            (state, next) => state is null ? TState.Start(next) : state.Apply(next)
        );
}
