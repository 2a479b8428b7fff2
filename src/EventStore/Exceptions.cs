namespace StationPortal.EventStore;

/// <summary>The stream moved on since the user saw it. Show what happened meanwhile and let them decide again.</summary>
public sealed class ConflictException(StreamKey stream, long expected, long actual)
    : Exception(
        $"Stream {stream.Tenant}/{stream.Id} is at version {actual}, but the decision was made on version {expected}. Load it again and decide anew."
    )
{
    public StreamKey Stream { get; } = stream;
    public long Expected { get; } = expected;
    public long Actual { get; } = actual;
}

/// <summary>A row that is written with the decision was changed since it was read, by another window of the same person. Show the record anew and let them decide again.</summary>
public sealed class ChangedMeanwhileException(Exception? cause = null)
    : Exception(
        "What was to be saved had been changed since it was read. Nothing was written.",
        cause
    )
{
    /// <summary>What an <see cref="ITransactionPart"/> raises in the database to say so.</summary>
    public const string SqlState = "ES409";
}

/// <summary>The log holds a name that this program does not know: it is older than the data, or the registration was removed.</summary>
public sealed class UnknownEventNameException(string name, long sequence)
    : Exception(
        $"Event {sequence} has the stored name '{name}', which no module registers. Run a program version that knows it, or register the name again."
    );

/// <summary>An event type without a stored name.</summary>
public sealed class EventTypeNotRegisteredException(Type type)
    : Exception(
        $"{type.Name} has no stored name. Add it in its module: events.Add<{type.Name}>(\"module.past_tense\")."
    );

/// <summary>A decision touched a stream that it had not named, so it was neither locked nor loaded.</summary>
public sealed class StreamNotNamedException(StreamKey stream)
    : Exception(
        $"The decision uses stream {stream.Tenant}/{stream.Id} without naming it. Add it to the decision's Streams."
    );

/// <summary>An event stands where its stream's state cannot use it, e.g. a first event that begins nothing.</summary>
public sealed class UnexpectedEventException(string streamType, object @event)
    : Exception($"A stream of type '{streamType}' cannot begin with {@event.GetType().Name}.");

/// <summary>An event cannot be stored as JSON in PostgreSQL (NUL character, over the size limit).</summary>
public sealed class EventNotStorableException(string storedName, string reason)
    : Exception($"The event '{storedName}' cannot be stored: {reason} Nothing was written.");

/// <summary>The database was made by a newer program than this one.</summary>
public sealed class SchemaTooNewException(int found, int known)
    : Exception(
        $"The database has version {found} of the event store's schema, this program knows version {known}. Run the newer program, or restore a backup made by this one."
    );
