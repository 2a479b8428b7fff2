using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Sends an order to the grid of its village, where it begins its way down (OR-04).</summary>
/// <param name="Village">12-digit code, as the order has it.</param>
/// <param name="Station">The order's station, or <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record SendToGrid(StreamKey Order, string Village, Guid? Station, long? Seen = null)
    : IDecision
{
    private StreamKey Unit => GridUnit.KeyOf(Village);

    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station, [Unit.Id]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var order = RelayScope.Steered(streams, Order, Station, context);
        if (order.Placed.Village != Village)
        {
            throw new NotInScopeException(Village);
        }

        RelayRules.RequireFree(order);
        Refuse.If(order.Now.Route.Unit is not null, "OR-04", "OrderIsInGrid");
        Refuse.If(
            streams.Find<GridUnit>(Unit) is null or { Closed: true },
            "OR-04",
            "VillageHasNoGrid"
        );
        yield return Change.To<Order>(
            Order,
            new OrderRelayed(
                Unit.Id,
                GridLevel.Village,
                null,
                RelayLimits
                    .Of(context, Order.Tenant)
                    .AtUnit(GridLevel.Village, order.Placed.Urgency, context.Now),
                context.Actor.Holder,
                []
            )
        );
    }
}

/// <summary>Passes an order on to a unit right below (OR-04): 分派, 接转, 指派. A level is skipped only where it has no unit, and that is recorded.</summary>
/// <param name="From">The unit that the actor holds; the order went through it.</param>
/// <param name="To">A unit right below it.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.GridWorker)]
public sealed record RelayOrder(StreamKey Order, Guid From, Guid To, long? Seen = null) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, null, [From, To]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var (order, from) = RelayScope.Held(streams, Order, From, context);
        RelayRules.RequireFree(order);
        var to = Refuse.Missing(streams.Find<GridUnit>(new StreamKey(Order.Tenant, To)));
        if (to.Village != from.Village || to.Level <= from.Level)
        {
            throw new NotInScopeException(GridUnit.StreamType);
        }

        Refuse.If(to.Closed, "OR-04", "GridUnitIsClosed", nameof(To));
        Refuse.If(to.Parent != From, "OR-04", "RelaySkipsUnit", nameof(To));
        Refuse.If(GridScope.SkipsOver(from, to.Level), "OR-04", "RelaySkipsLevel", nameof(To));
        Refuse.If(order.Now.Route.Unit == To, null, "OrderIsThere", nameof(To));
        yield return Change.To<Order>(
            Order,
            new OrderRelayed(
                To,
                to.Level,
                From,
                RelayLimits
                    .Of(context, Order.Tenant)
                    .AtUnit(to.Level, order.Placed.Urgency, context.Now),
                context.Actor.Holder,
                [.. Enum.GetValues<GridLevel>().Where(each => each > from.Level && each < to.Level)]
            )
        );
    }
}

/// <summary>Gives an order back to the unit above, or from a village's to the station: by the unit that has it, or by who took it on.</summary>
/// <param name="From">The unit that the actor holds, or <c>null</c> for a station's worker.</param>
/// <param name="Station">The order's station, for its worker; otherwise <c>null</c>.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.GridWorker, Role.Agency, Role.SocialWorker)]
public sealed record SendBackUp(
    StreamKey Order,
    Guid? From,
    Guid? Station,
    SendBackReason Reason,
    long? Seen = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => RelayScope.Streams(Order, Seen, Station, [From]);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var limits = RelayLimits.Of(context, Order.Tenant);
        if (From is not { } unit)
        {
            var own = RelayScope.Steered(streams, Order, Station, context);
            RequireTakenOnBy(own, context.Actor);
            yield return Back(
                own,
                null,
                limits.AtStation(own.Placed.Urgency, context.Now),
                context
            );
            yield break;
        }

        var (order, held) = RelayScope.Held(streams, Order, unit, context);
        Refuse.If(order.Now.Route.Unit != unit, "OR-04", "OrderIsElsewhere");
        if (order.Now.Status == OrderStatus.TakenOn)
        {
            RequireTakenOnBy(order, context.Actor);
        }
        else
        {
            RelayRules.RequireFree(order);
        }

        var chain = order.Now.Route.Chain;
        var at = chain.IndexOf(unit);
        yield return at == 0
            ? Back(order, null, limits.AtStation(order.Placed.Urgency, context.Now), context)
            : Back(
                order,
                chain[at - 1],
                limits.AtUnit(LevelAbove(held), order.Placed.Urgency, context.Now),
                context
            );
    }

    // The unit above is of a higher level; which one of them, its hours need not know.
    private static GridLevel LevelAbove(GridUnit unit) =>
        unit.Level == GridLevel.Village ? GridLevel.Village : unit.Level - 1;

    private static void RequireTakenOnBy(Order order, Actor actor) =>
        Refuse.If(
            order.Now.Route.TakenOn is not { } holder || !holder.Overlaps(actor.Holder),
            null,
            "OrderNotTakenOnByYou"
        );

    private Change Back(Order order, Guid? to, DateTimeOffset due, DecisionContext context)
    {
        Refuse.If(order.Now.Status > OrderStatus.TakenOn, null, $"Route{order.Now.Status}");
        return Change.To<Order>(
            Order,
            new OrderSentBackUp(From, to, Reason, due, context.Actor.Holder)
        );
    }
}
