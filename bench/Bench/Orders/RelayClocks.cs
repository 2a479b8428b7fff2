using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;

namespace StationPortal.Bench;

/// <summary>The check of the clocks of 50,000 open orders: first the minute in which 2,000 of them turn out to be silent, then the worst, when all are; each climbs with its event, its row and its place in the chain.</summary>
internal static class RelayClocks
{
    public const int Orders = 50_000;
    private const int Silent = 2_000;
    private const int Seconds = 5;

    /// <param name="side">The portal.</param>
    /// <param name="more">Orders to be opened beside those that are open already.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<IReadOnlyList<Line>> Measure(
        OrdersSide side,
        int more,
        CancellationToken ct
    )
    {
        await side.PutOnBoard(Silent, OrdersSide.Today.AddDays(2), ct);
        await side.PutOnBoard(more - Silent, OrdersSide.Today.AddDays(8), ct);
        await side.Settle(ct);
        return
        [
            await Timed(side, $"{Orders:N0} open orders, {Silent:N0} silent", 1, Silent, ct),
            await Timed(side, $"{Orders:N0} open orders, all silent", 40, Orders - Silent, ct),
        ];
    }

    // What climbed once has a new clock; it may have run out again by the second check.
    private static async Task<Line> Timed(
        OrdersSide side,
        string name,
        int day,
        int atLeast,
        CancellationToken ct
    )
    {
        side.Clock.Now = ChinaTime.At(OrdersSide.Today.AddDays(day), new TimeOnly(12, 0));
        var before = await Climbed(side, ct);
        var processor = await ProcessorTimes.Begin(side.Source, ct);
        var took = await Check(side, ct);
        var climbed = (int)(await Climbed(side, ct) - before);
        Console.WriteLine($"clocks of {name}: {processor.PerPress(Math.Max(climbed, 1))}");
        await Check(side, ct);
        if (climbed < atLeast || await Climbed(side, ct) > before + climbed)
        {
            throw new InvalidOperationException($"{climbed} orders climbed, not {atLeast} once.");
        }

        return new Line(
            $"clocks of {name}, within {Seconds} s",
            climbed / took.TotalSeconds,
            (double)climbed / Seconds,
            Seconds / took.TotalSeconds,
            took.TotalMilliseconds,
            took.TotalMilliseconds,
            1
        );
    }

    // As the timer does it; how many climbed is told by the log.
    private static async Task<TimeSpan> Check(OrdersSide side, CancellationToken ct)
    {
        await using var scope = side.Services.CreateAsyncScope();
        var job = scope
            .ServiceProvider.GetServices<ITimedJob>()
            .OfType<ClimbOrdersWhenDue>()
            .Single();
        var jobs = scope.ServiceProvider.GetRequiredService<TimedJobs>();
        var watch = Stopwatch.StartNew();
        await jobs.Run(job, ct);
        return watch.Elapsed;
    }

    private static async Task<long> Climbed(OrdersSide side, CancellationToken ct)
    {
        await using var count = side.Source.CreateCommand(
            "select count(*) from mt_events where type = 'volunteers.order_climbed'"
        );
        count.CommandTimeout = 0;
        return (long?)await count.ExecuteScalarAsync(ct) ?? 0;
    }
}
