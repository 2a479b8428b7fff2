namespace StationPortal.EventStore;

/// <summary>Tells this process's subscriptions that something was committed, so that they need not wait for their next look.
/// Not NOTIFY: PostgreSQL lets all notifying commits queue on one lock.</summary>
public sealed class FeedSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends with the next commit of this process.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
