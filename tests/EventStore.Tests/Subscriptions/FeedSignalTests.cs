using Xunit;

namespace StationPortal.EventStore.Tests;

/// <summary>When subscriptions look at the feed.</summary>
public sealed class FeedSignalTests
{
    [Fact]
    public void a_commit_wakes_only_who_listens_to_its_events()
    {
        var signal = new FeedSignal();
        var ticks = signal.Listen(new HashSet<string>(StringComparer.Ordinal) { "test.tick" });
        var others = signal.Listen(new HashSet<string>(StringComparer.Ordinal) { "test.other" });
        var (tick, other) = (ticks.Next, others.Next);

        signal.Raise([Stored("test.unheard"), Stored("test.tick")]);

        Assert.True(tick.IsCompleted);
        Assert.False(other.IsCompleted);
        Assert.False(ticks.Next.IsCompleted);
    }

    [Fact]
    public void who_heard_of_a_commit_looks_again_soon_and_then_ever_later()
    {
        var pace = SubscriptionPace.Default;
        var soon = pace.LookAfter(heard: true, pace.Look);
        var later = pace.LookAfter(heard: false, soon);

        Assert.True(soon < pace.Look / 10);
        Assert.Equal(soon * 2, later);
        Assert.Equal(pace.Look, pace.LookAfter(heard: false, pace.Look));
    }

    private static StoredEvent Stored(string name) =>
        new(
            default,
            Guid.NewGuid(),
            new StreamKey("440105", Guid.NewGuid()),
            1,
            name,
            new object(),
            DateTimeOffset.UnixEpoch,
            new Dictionary<string, string>(StringComparer.Ordinal),
            null,
            null
        );
}
