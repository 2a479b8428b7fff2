using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Closed orders of long follow-ups whose interval has passed since they were served (OR-03).</summary>
public sealed class RepeatOrdersWhenDue(IDbContextFactory<ReadModels> contexts, IRuleBooks rules)
    : ITimedJob
{
    private const string Interval = "OR-03.repeat_days";
    private const int Most = 500;

    public string Name => "repeat-orders";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var parameters = (await rules.Current(ct)).Parameters;
        var shortest = parameters
            .Named(Interval)
            .Min(row => int.Parse(row.Value, CultureInfo.InvariantCulture));
        var today = ChinaTime.DateOf(now);
        foreach (var (order, station) in await Closed(now.AddDays(-shortest), ct))
        {
            var days = parameters.Count(Interval, order.TenantId, today);
            if (order.From.AddDays(days) <= now)
            {
                yield return new DueDecision(order.TenantId, Next(order, station, days, now));
            }
        }
    }

    private static RepeatOrder Next(OrderPage order, Guid station, int days, DateTimeOffset now)
    {
        var before = new StreamKey(order.TenantId, order.Id);
        var time = new OrderTime(order.From.AddDays(days), order.Until.AddDays(days));
        return new RepeatOrder(
            before,
            new PlaceOrder(
                RepeatOrder.KeyAfter(before),
                new StreamKey(order.TenantId, order.Served),
                new StreamKey(order.TenantId, station),
                new WantedOrder(
                    order.ItemCode,
                    OrderChannel.FollowUp,
                    Urgency.LongTerm,
                    time.After(now),
                    null,
                    null,
                    order.Places,
                    new OrderCause(Repeats: order.Id)
                )
            )
        );
    }

    // With the station that looks after the person now.
    private async Task<IReadOnlyList<(OrderPage Order, Guid Station)>> Closed(
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var orders = db.Set<OrderPage>().AsNoTracking();
        var found = await orders
            .Where(row =>
                row.Urgency == Urgency.LongTerm
                && row.Status == OrderStatus.Closed
                && !row.FollowUpEnds
                && row.From <= before
            )
            .Where(row => !orders.Any(next => next.Repeats == row.Id))
            .OrderBy(row => row.From)
            .Take(Most)
            .Join(
                db.Set<PersonServedRow>(),
                row => new { row.TenantId, Id = row.Served },
                person => new { person.TenantId, person.Id },
                (row, person) => new { Order = row, person.Station }
            )
            .ToListAsync(ct);
        return [.. found.Select(each => (each.Order, each.Station))];
    }
}
