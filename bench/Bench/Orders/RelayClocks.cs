using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Bench;

/// <summary>The check of the clocks: all of 50,000 open orders are silent past their time, and each climbs with its event, its row and its place in the chain.</summary>
internal static class RelayClocks
{
    public const int Orders = 50_000;
    private const int Seconds = 5;

    /// <param name="side">The portal.</param>
    /// <param name="more">Orders to be opened beside those that are open already.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<Line> Measure(OrdersSide side, int more, CancellationToken ct)
    {
        await side.PutOnBoard(more, OrdersSide.Today.AddDays(8), ct);
        await side.Settle(ct);
        side.Clock.Now = ChinaTime.At(OrdersSide.Today.AddDays(40), new TimeOnly(10, 0));
        var watch = Stopwatch.StartNew();
        var climbed = await Check(side, ct);
        var took = watch.Elapsed;
        if (climbed < Orders || await Check(side, ct) > 0)
        {
            throw new InvalidOperationException($"{climbed} orders climbed, not {Orders} once.");
        }

        return new Line(
            $"clocks of {climbed:N0} silent orders within {Seconds} s",
            climbed / took.TotalSeconds,
            (double)climbed / Seconds,
            Seconds / took.TotalSeconds,
            took.TotalMilliseconds,
            took.TotalMilliseconds,
            1
        );
    }

    private static async Task<int> Check(OrdersSide side, CancellationToken ct)
    {
        await using var scope = side.Services.CreateAsyncScope();
        var job = scope
            .ServiceProvider.GetServices<ITimedJob>()
            .OfType<ClimbOrdersWhenDue>()
            .Single();
        var decider = scope.ServiceProvider.GetRequiredService<Decider>();
        var climbed = 0;
        await foreach (var due in job.WhatIsDue(side.Clock.Now, ct))
        {
            var commit = await decider.Decide(due.Decision, Actor.Portal(due.Tenant), ct);
            climbed += commit.Events.Count;
        }

        return climbed;
    }
}
