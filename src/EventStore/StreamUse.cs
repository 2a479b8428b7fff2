namespace StationPortal.EventStore;

/// <summary>A stream that a decision depends on: it is locked and loaded before the decision and stays locked until the commit.</summary>
/// <param name="Key">Which stream.</param>
/// <param name="SeenVersion">The version the user saw on the page, when a change since then must stop the decision; 0 = must not exist yet.</param>
/// <param name="Fold">Makes the state of the stream from its events, oldest first.</param>
public sealed record StreamUse(
    StreamKey Key,
    long? SeenVersion,
    Func<IEnumerable<object>, object?> Fold
)
{
    public static StreamUse Of<TState>(StreamKey key, long? seenVersion = null)
        where TState : class, IStreamState<TState> => new(key, seenVersion, FoldAll<TState>);

    /// <summary>The state of a stream from its events, or <c>null</c> when there are none.</summary>
    public static TState? FoldAll<TState>(IEnumerable<object> events)
        where TState : class, IStreamState<TState> =>
        events.Aggregate(
            (TState?)null,
            (state, next) => state is null ? TState.Start(next) : state.Apply(next)
        );
}
