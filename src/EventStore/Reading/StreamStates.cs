namespace StationPortal.EventStore;

/// <summary>Reads one stream as rules see it, outside a decision.</summary>
public static class StreamStates
{
    /// <summary>The state of a stream after all its events; <c>null</c> before the first. It may be old by the time it is used: a decision loads its own.</summary>
    public static Task<TState?> Find<TState>(
        this IEventLog log,
        StreamKey stream,
        CancellationToken ct
    )
        where TState : class, IStreamState<TState> => log.Find<TState>(stream, null, ct);

    /// <summary>The same as it stood at a moment.</summary>
    /// <param name="log">The log.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="until">Only events decided at or before this moment; <c>null</c> for all.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<TState?> Find<TState>(
        this IEventLog log,
        StreamKey stream,
        DateTimeOffset? until,
        CancellationToken ct
    )
        where TState : class, IStreamState<TState>
    {
        ArgumentNullException.ThrowIfNull(log);
        var events = await log.ReadStream(stream, until, ct);
        return StreamUse.FoldAll<TState>(events.Select(each => each.Data));
    }
}
