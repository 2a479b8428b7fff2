namespace StationPortal.EventStore;

/// <summary>How often subscriptions look and how they try again.</summary>
/// <param name="Look">Between two looks when nothing is due; a commit of this process wakes them at once.</param>
/// <param name="FirstRetry">After the first failure; doubles with each further one.</param>
/// <param name="LastRetry">The longest wait.</param>
public sealed record SubscriptionPace(TimeSpan Look, TimeSpan FirstRetry, TimeSpan LastRetry)
{
    public static SubscriptionPace Default { get; } =
        new(
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromMilliseconds(200),
            TimeSpan.FromSeconds(30)
        );

    /// <param name="failures">In a row, from 1.</param>
    public TimeSpan RetryAfter(int failures)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(failures - 1, 20));
        return wait < LastRetry ? wait : LastRetry;
    }
}
