namespace StationPortal.EventStore;

/// <summary>The streams a decision named, as they stand under its locks.</summary>
public sealed class LoadedStreams(IReadOnlyList<LoadedStream> streams)
{
    private readonly Dictionary<StreamKey, LoadedStream>? byKey = Sets.Fit(streams.Count)
        ? streams.ToDictionary(stream => stream.Key)
        : null;

    /// <summary>The state of a stream, or <c>null</c> when the stream does not exist.</summary>
    /// <exception cref="StreamNotNamedException">The decision did not name this stream.</exception>
    public TState? Find<TState>(StreamKey key)
        where TState : class, IStreamState<TState> => (TState?)Named(key).State;

    /// <summary>The same, whatever its type.</summary>
    /// <exception cref="StreamNotNamedException">The decision did not name this stream.</exception>
    public object? StateOf(StreamKey key) => Named(key).State;

    /// <summary>Version of the last event; 0 when the stream does not exist.</summary>
    public long Version(StreamKey key) => Named(key).Version;

    // Most decisions name one to three streams: looking through them is faster than hashing their keys.
    private LoadedStream Named(StreamKey key)
    {
        if (byKey is not null)
        {
            return byKey.GetValueOrDefault(key) ?? throw new StreamNotNamedException(key);
        }

        foreach (var stream in streams)
        {
            if (stream.Key == key)
            {
                return stream;
            }
        }

        throw new StreamNotNamedException(key);
    }
}

/// <summary>One stream as loaded.</summary>
public sealed record LoadedStream(StreamKey Key, object? State, long Version);
