using System.Threading.RateLimiting;
using StationPortal.Web.Access;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>Many who press at one moment.</summary>
public sealed class RushTests
{
    [Fact]
    public async Task a_few_are_let_in_at_once_and_the_next_when_one_has_gone()
    {
        var ct = TestContext.Current.CancellationToken;
        using var rush = new Rush();
        var (inside, waiting) = await Fill(rush);

        Assert.False(waiting.IsCompleted);
        inside[0].Dispose();

        Assert.True((await waiting.WaitAsync(ct)).IsAcquired);
        Assert.True(inside.Count <= Math.Max(4, Environment.ProcessorCount * 3));
    }

    [Fact]
    public async Task what_follows_from_answers_waits_while_somebody_does_but_never_for_long()
    {
        var ct = TestContext.Current.CancellationToken;
        using var rush = new Rush();
        Assert.True(rush.Quiet(ct).IsCompleted);
        var (inside, waiting) = await Fill(rush);

        var put = rush.Quiet(ct);
        Assert.False(put.IsCompleted);
        await put.WaitAsync(TimeSpan.FromSeconds(20), ct);
        Assert.False(waiting.IsCompleted);

        inside[0].Dispose();
        await waiting.WaitAsync(ct);
        await rush.Quiet(ct);
    }

    private static async Task<(List<RateLimitLease> Inside, Task<RateLimitLease> Waiting)> Fill(
        Rush rush
    )
    {
        var inside = new List<RateLimitLease>();
        while (true)
        {
            var next = rush.Enter(TestContext.Current.CancellationToken).AsTask();
            if (!next.IsCompleted)
            {
                return (inside, next);
            }

            inside.Add(await next);
        }
    }
}
