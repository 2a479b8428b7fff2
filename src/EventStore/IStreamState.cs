namespace StationPortal.EventStore;

/// <summary>What the rules of one kind of stream need to know of its past. Pages never read it.</summary>
public interface IStreamState<TSelf>
    where TSelf : class, IStreamState<TSelf>
{
    /// <summary>The stored name of the stream's kind, e.g. <c>tender</c>.</summary>
    static abstract string StreamType { get; }

    /// <summary>The state after the stream's first event.</summary>
    /// <exception cref="UnexpectedEventException">The event cannot begin such a stream.</exception>
    static abstract TSelf Start(object first);

    /// <summary>The state after one more event; events that no rule asks about leave it as it is.</summary>
    TSelf Apply(object next);
}
