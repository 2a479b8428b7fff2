using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>Through which unit of the grid somebody acts on an order, and what lies below it.</summary>
public sealed class RelayDesk(Reach reach, KnownNames names)
{
    /// <summary>A form about an order: the order, the person's masked name, and the units to which the actor may pass it on.</summary>
    /// <param name="key">The order.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="begin">The form as it begins.</param>
    /// <param name="ct">Ends the queries.</param>
    /// <exception cref="NotInScopeException">Missing or out of reach.</exception>
    public async Task<RelayPage<TForm>> Page<TForm>(
        StreamKey key,
        Actor actor,
        Func<OrderPage, TForm> begin,
        CancellationToken ct
    )
        where TForm : PortalForm
    {
        ArgumentNullException.ThrowIfNull(begin);
        var order = await reach.Get<OrderPage>(key, ct);
        var held = await HeldBy(order, actor, ct);
        var known = await names.People([order.Person], ct);
        return new(
            order,
            known.GetValueOrDefault(order.Person),
            begin(order),
            held is null ? [] : await Below(held, ct)
        );
    }

    /// <summary>The lowest unit that the actor holds among those that the order went through; <c>null</c> when they hold none.</summary>
    public async Task<GridPost?> HeldBy(OrderPage order, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.GridWorker)
        {
            return null;
        }

        var chain = order.Now.Route.Chain.ToArray();
        var held = await Held(actor)
            .Where(unit => unit.TenantId == order.TenantId && chain.Contains(unit.Id))
            .ToListAsync(ct);
        return held.MaxBy(unit => Array.IndexOf(chain, unit.Id));
    }

    /// <summary>The units that the actor, or whom they stand in for, holds.</summary>
    public IQueryable<GridPost> Held(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (me, other) = (actor.Account, actor.DeputyFor ?? actor.Account);
        return reach
            .Rows<GridPost>()
            .Where(unit => !unit.Closed && (unit.Holder == me || unit.Holder == other));
    }

    /// <summary>Units right below one that work, by name.</summary>
    public Task<List<GridPost>> Below(GridPost unit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return reach
            .Rows<GridPost>()
            .Where(each => each.TenantId == unit.TenantId && each.Parent == unit.Id && !each.Closed)
            .OrderBy(each => each.Name)
            .ToListAsync(ct);
    }

    /// <summary>Whether the order's village has a grid.</summary>
    public Task<bool> HasGrid(OrderPage order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        return reach
            .Rows<GridPost>()
            .AnyAsync(
                unit =>
                    unit.TenantId == order.TenantId
                    && unit.Village == order.Village
                    && unit.Level == GridLevel.Village
                    && !unit.Closed,
                ct
            );
    }

    /// <summary>Nobody has it yet, as its row tells.</summary>
    public static bool IsFree(OrderPage order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Status <= OrderStatus.OnBoard && order.Now.Taken.Count == 0;
    }

    /// <summary>The actor, or whom they stand in for, took it on.</summary>
    public static bool IsTakenOnBy(OrderPage order, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        return order.Status == OrderStatus.TakenOn
            && order.Now.Route.TakenOn is { } holder
            && holder.Overlaps(actor.Holder);
    }

    /// <summary>The station through which its people act; <c>null</c> for all others.</summary>
    public static Guid? StationOf(OrderPage order, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role is Role.Agency or Role.SocialWorker ? order.Station : null;
    }
}
