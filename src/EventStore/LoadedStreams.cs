namespace StationPortal.EventStore;

/// <summary>The streams a decision named, as they stand under its locks.</summary>
public sealed class LoadedStreams(IReadOnlyDictionary<StreamKey, LoadedStream> streams)
{
    /// <summary>The state of a stream, or <c>null</c> when the stream does not exist.</summary>
    /// <exception cref="StreamNotNamedException">The decision did not name this stream.</exception>
    public TState? Find<TState>(StreamKey key)
        where TState : class, IStreamState<TState> => (TState?)Named(key).State;

    /// <summary>Version of the last event; 0 when the stream does not exist.</summary>
    public long Version(StreamKey key) => Named(key).Version;

    private LoadedStream Named(StreamKey key) =>
        streams.TryGetValue(key, out var stream) ? stream : throw new StreamNotNamedException(key);
}

/// <summary>One stream as loaded.</summary>
public sealed record LoadedStream(object? State, long Version);
