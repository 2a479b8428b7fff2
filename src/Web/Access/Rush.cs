using System.Threading.RateLimiting;
using StationPortal.EventStore;

namespace StationPortal.Web.Access;

/// <summary>The requests of <see cref="ManyAtOnceAttribute"/> that are worked on and those that wait. Thousands at work together would wait for each other's connections and locks, and every one of them would be slow.</summary>
public sealed class Rush : IForeground, IDisposable
{
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    // A few for each core keep processor and database busy while some wait for the disk.
    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(4, Environment.ProcessorCount * 3),
            QueueLimit = MostWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Waits for one's turn, in the order of arrival; a lease that was not acquired says that too many wait.</summary>
    public ValueTask<RateLimitLease> Enter(CancellationToken ct) => limiter.AcquireAsync(1, ct);

    /// <inheritdoc/>
    public async Task Quiet(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; IsWaitedFor && waited < Longest; waited += Look)
        {
            await Task.Delay(Look, ct);
        }
    }

    public void Dispose() => limiter.Dispose();

    private bool IsWaitedFor => limiter.GetStatistics() is { CurrentQueuedCount: > 0 };
}
