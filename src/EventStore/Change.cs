namespace StationPortal.EventStore;

/// <summary>One event to be appended to one stream.</summary>
/// <param name="StreamType">Stored name of the stream's kind.</param>
/// <param name="Event">An instance of a type that is registered in <see cref="EventTypes"/>.</param>
public sealed record Change(StreamKey Stream, string StreamType, object Event)
{
    public static Change To<TState>(StreamKey stream, object @event)
        where TState : class, IStreamState<TState> => new(stream, TState.StreamType, @event);
}
