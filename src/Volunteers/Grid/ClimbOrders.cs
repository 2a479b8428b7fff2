using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Orders whose clock has run out go to the level above, hundreds in one transaction (OR-04, OR-05). Made by the portal itself.
/// How far an order is comes from its row: row and rule fold the same record, and an order that moved on since the row was read is left alone under the lock.</summary>
/// <param name="Orders">All of one county, each once.</param>
/// <param name="Units">Level and unit above of the county's grid units.</param>
[AllowedFor]
public sealed record ClimbOrders(
    IReadOnlyList<SilentOrder> Orders,
    IReadOnlyDictionary<Guid, GridPlace> Units
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. Orders.Select(order => StreamUse.VersionOnly<Order>(order.Key))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        if (Orders is not [var first, ..])
        {
            yield break;
        }

        var limits = RelayLimits.Of(context, first.Key.Tenant);
        foreach (var order in Orders)
        {
            if (streams.Version(order.Key) == order.Version && order.Clock <= context.Now)
            {
                var (silent, to, unit) = order.Above(Units);
                yield return Change.To<Order>(
                    order.Key,
                    new OrderClimbed(
                        silent,
                        to,
                        unit,
                        limits.Climbed(to, order.Urgency, context.Now)
                    )
                );
            }
        }
    }
}

/// <summary>A unit's place in the grid.</summary>
/// <param name="Parent">The unit above, or <c>null</c> for a village's.</param>
public sealed record GridPlace(GridLevel Level, Guid? Parent);

/// <summary>An order whose clock has run out, as its row tells it.</summary>
/// <param name="Version">Of its stream when the row was read.</param>
/// <param name="Clock">When it ran out.</param>
/// <param name="Unit">The grid unit that has it, or <c>null</c>.</param>
/// <param name="Climbed">How far up it has climbed, or <c>null</c>.</param>
/// <param name="ClimbedUnit">The grid unit that it climbed to, or <c>null</c>.</param>
/// <param name="ByStaff">Somebody of the grid or of the station took it on.</param>
/// <param name="HasStation">A station looks after it.</param>
public sealed record SilentOrder(
    StreamKey Key,
    long Version,
    DateTimeOffset? Clock,
    OrderStatus Status,
    Guid? Unit,
    ClimbLevel? Climbed,
    Guid? ClimbedUnit,
    bool ByStaff,
    bool HasStation,
    Urgency Urgency
)
{
    /// <summary>The unit that was silent, and who has the order too from now on.</summary>
    internal (Guid? Silent, ClimbLevel To, Guid? Unit) Above(
        IReadOnlyDictionary<Guid, GridPlace> units
    )
    {
        var last = ClimbedUnit ?? (InGrid ? Unit : null);
        if (Climbed is null or < ClimbLevel.Station && last is { } silent)
        {
            return
                units.GetValueOrDefault(silent)?.Parent is { } above
                && units.GetValueOrDefault(above) is { } place
                ? (silent, LevelOf(place.Level), above)
                : (silent, FromGrid, null);
        }

        return Climbed switch
        {
            null when AtStation => (null, ClimbLevel.Township, null),
            null => (null, FromGrid, null),
            ClimbLevel.Station => (null, ClimbLevel.Township, null),
            _ => (null, ClimbLevel.County, null),
        };
    }

    private bool InGrid =>
        Unit is not null
        && (Status == OrderStatus.Relaying || (Status == OrderStatus.TakenOn && ByStaff));

    // The station itself was silent: it did not send the order on its way, or its worker did not do it.
    private bool AtStation =>
        Status == OrderStatus.Placed || (Status == OrderStatus.TakenOn && ByStaff);

    private ClimbLevel FromGrid => HasStation ? ClimbLevel.Station : ClimbLevel.Township;

    private static ClimbLevel LevelOf(GridLevel level) =>
        level switch
        {
            GridLevel.Village => ClimbLevel.Village,
            GridLevel.Area => ClimbLevel.Area,
            _ => ClimbLevel.Group,
        };
}

/// <summary>Finds the orders whose clock has run out. What is at the top has no clock and stays on the list of what is late.</summary>
public sealed class ClimbOrdersWhenDue(ReadModels db) : ITimedJob
{
    /// <summary>Orders of one transaction: many enough to be fast, few enough that a claim waits for less than a second.</summary>
    public const int Together = 500;

    public string Name => "climb-orders";

    /// <summary>While one set is folded here, the database writes another.</summary>
    public int AtOnce => 2;

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var until = now.ToUniversalTime();
        var due = await db.Set<OrderPage>()
            .AsNoTracking()
            .Where(order => order.Clock <= until)
            .OrderBy(order => order.TenantId)
            .ThenBy(order => order.Id)
            .Select(order => new SilentOrder(
                new StreamKey(order.TenantId, order.Id),
                order.Version,
                order.Clock,
                order.Status,
                order.Unit,
                order.Climbed,
                order.ClimbedUnit,
                order.TakenOnBy != null,
                order.Station != null,
                order.Urgency
            ))
            .ToListAsync(ct);
        foreach (
            var county in due.GroupBy(order => order.Key.Tenant, StringComparer.Ordinal).ToList()
        )
        {
            var units = await UnitsOf(county.Key, ct);
            foreach (var orders in county.Chunk(Together))
            {
                yield return new(county.Key, new ClimbOrders(orders, units))
                {
                    OneByOne = orders.Select(order => new ClimbOrders([order], units)),
                };
            }
        }
    }

    private Task<Dictionary<Guid, GridPlace>> UnitsOf(string county, CancellationToken ct) =>
        db.Set<GridPost>()
            .AsNoTracking()
            .Where(unit => unit.TenantId == county)
            .ToDictionaryAsync(unit => unit.Id, unit => new GridPlace(unit.Level, unit.Parent), ct);
}
