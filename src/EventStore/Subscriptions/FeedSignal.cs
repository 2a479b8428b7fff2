namespace StationPortal.EventStore;

/// <summary>Tells this process's subscriptions that something they listen to was committed, so that they need not wait for their next look.
/// Not NOTIFY: PostgreSQL lets all notifying commits queue on one lock.</summary>
public sealed class FeedSignal
{
    private readonly Lock adding = new();
    private volatile Listener[] listeners = [];

    /// <summary>Listens from now on, for as long as the process runs.</summary>
    /// <param name="names">Stored names of events; commits of others wake nobody who does not wait for them.</param>
    public Listener Listen(IReadOnlySet<string> names)
    {
        var listener = new Listener(names);
        lock (adding)
        {
            listeners = [.. listeners, listener];
        }

        return listener;
    }

    /// <summary>Wakes who listens to one of these events.</summary>
    public void Raise(IReadOnlyList<StoredEvent> committed)
    {
        foreach (var listener in listeners)
        {
            if (committed.Any(e => listener.Hears(e.TypeName)))
            {
                listener.Wake();
            }
        }
    }

    /// <summary>One who waits for events of some names.</summary>
    public sealed class Listener(IReadOnlySet<string> names)
    {
        private TaskCompletionSource next = New();

        /// <summary>Ends with the next commit of this process that it listens to.</summary>
        public Task Next => Volatile.Read(ref next).Task;

        internal bool Hears(string name) => names.Contains(name);

        internal void Wake() => Interlocked.Exchange(ref next, New()).TrySetResult();

        private static TaskCompletionSource New() =>
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
