namespace StationPortal.EventStore;

/// <summary>How often subscriptions look and how they try again.</summary>
/// <param name="Look">Between two looks when nothing is due; a commit of this process wakes them at once.</param>
/// <param name="FirstRetry">After the first failure; doubles with each further one.</param>
/// <param name="LastRetry">The longest wait.</param>
public sealed record SubscriptionPace(TimeSpan Look, TimeSpan FirstRetry, TimeSpan LastRetry)
{
    private static readonly TimeSpan FirstLookAgain = TimeSpan.FromMilliseconds(10);

    public static SubscriptionPace Default { get; } =
        new(
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromMilliseconds(200),
            TimeSpan.FromSeconds(30)
        );

    /// <summary>How long to wait until the next look. What was just committed is not in the feed before every older transaction has ended: who heard of it looks again soon, then ever later.</summary>
    /// <param name="heard">Whether a commit caused this look.</param>
    /// <param name="last">The wait before it.</param>
    public TimeSpan LookAfter(bool heard, TimeSpan last)
    {
        var wait = heard ? FirstLookAgain : last * 2;
        return wait < Look ? wait : Look;
    }

    /// <param name="failures">In a row, from 1.</param>
    public TimeSpan RetryAfter(int failures)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(failures - 1, 20));
        return wait < LastRetry ? wait : LastRetry;
    }
}
