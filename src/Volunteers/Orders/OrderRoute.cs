using System.Collections.Immutable;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Where an order is on its way to the one who does it.</summary>
/// <param name="Unit">The grid unit that has it, or <c>null</c>.</param>
/// <param name="Level">The unit's level.</param>
/// <param name="Clock">When it climbs if nobody acts; <c>null</c> when no clock runs.</param>
/// <param name="Climbed">How far up it has climbed since somebody acted last, or <c>null</c>.</param>
/// <param name="Climbs">How often it climbed.</param>
/// <param name="Board">It is offered to volunteers.</param>
/// <param name="TakenOn">The staff member who does it, or <c>null</c>.</param>
/// <param name="HandOut">The handing out that is not answered yet, or <c>null</c>.</param>
public sealed record OrderRoute(
    Guid? Unit,
    GridLevel? Level,
    DateTimeOffset? Clock,
    ClimbLevel? Climbed,
    int Climbs,
    bool Board,
    DutyHolder? TakenOn,
    Guid? HandOut
)
{
    /// <summary>Not sent anywhere yet.</summary>
    public static OrderRoute None { get; } = new(null, null, null, null, 0, false, null, null);

    /// <summary>The units that it went through, from the village down to <see cref="Unit"/>: each of them may still act.</summary>
    public ImmutableList<Guid> Chain { get; init; } = [];

    /// <summary>The unit that it climbed to, or <c>null</c>.</summary>
    public Guid? ClimbedUnit { get; init; }

    /// <summary>The supplier that it is handed to, or <c>null</c>.</summary>
    public Guid? HandedTo { get; init; }

    /// <summary>When it climbs from the board, so that an order given back waits no longer than the board's time; <c>null</c> off the board.</summary>
    public DateTimeOffset? BoardClock { get; init; }

    /// <summary>The same route with the clock of the board: somebody gave a place back.</summary>
    internal OrderRoute FreeAgain() => this with { Clock = Board ? BoardClock : Clock };

    internal static OrderProgress Apply(OrderProgress order, object next) =>
        next switch
        {
            OrderRelayed e => On(
                    order,
                    OrderStatus.Relaying,
                    To(order.Route, e.Unit, e.Level, [.. Until(order.Route.Chain, e.From), e.Unit])
                )
                .ClimbsAt(e.Due),
            OrderSentBackUp { To: { } unit } e => On(
                    order,
                    OrderStatus.Relaying,
                    To(order.Route, unit, null, Until(order.Route.Chain, unit)) with
                    {
                        TakenOn = null,
                    }
                )
                .ClimbsAt(e.Due),
            OrderSentBackUp e => On(
                    order,
                    OrderStatus.Placed,
                    To(order.Route, null, null, []) with
                    {
                        TakenOn = null,
                    }
                )
                .ClimbsAt(e.Due),
            OrderClimbed e => order with
            {
                Route = order.Route with
                {
                    Climbed = e.To,
                    ClimbedUnit = e.Unit,
                    Clock = e.Due,
                    Climbs = order.Route.Climbs + 1,
                },
            },
            OrderTakenOn e => On(
                    order,
                    OrderStatus.TakenOn,
                    To(
                        order.Route,
                        e.Unit,
                        order.Route.Unit == e.Unit ? order.Route.Level : null,
                        e.Unit is { } unit ? Until(order.Route.Chain, unit) : []
                    ) with
                    {
                        TakenOn = e.By,
                    }
                )
                .ClimbsAt(order.Due)
                .Have(FiveHave.Assignment),
            OrderPutOnBoard e => On(
                    order,
                    OrderStatus.OnBoard,
                    Acted(order.Route) with
                    {
                        Board = true,
                        BoardClock = e.Due,
                    }
                )
                .ClimbsAt(e.Due),
            OrderTakenOffBoard => On(
                order,
                order.Route.Unit is null ? OrderStatus.Placed : OrderStatus.Relaying,
                Acted(order.Route)
            ),
            OrderHandedOut e => On(
                    order,
                    OrderStatus.HandedOut,
                    To(order.Route, null, null, []) with
                    {
                        HandOut = e.HandOut,
                        HandedTo = e.Supplier,
                    }
                )
                .ClimbsAt(e.Due)
                .Have(FiveHave.Assignment),
            HandOutAnswered { Outcome: OrderOutcome.NotDone } => On(
                    order,
                    OrderStatus.Placed,
                    Acted(order.Route) with
                    {
                        HandOut = null,
                        HandedTo = null,
                    }
                )
                .ClimbsAt(order.Due),
            HandOutAnswered => Done(order),
            OrderDoneByStaff => Done(order),
            _ => order,
        };

    // Whoever acts begins the way up anew; how often it climbed stays.
    private static OrderRoute Acted(OrderRoute route) =>
        route with
        {
            Climbed = null,
            ClimbedUnit = null,
            Board = false,
            BoardClock = null,
        };

    private static OrderRoute To(
        OrderRoute route,
        Guid? unit,
        GridLevel? level,
        ImmutableList<Guid> chain
    ) => Acted(route) with { Unit = unit, Level = level, Chain = chain };

    private static ImmutableList<Guid> Until(ImmutableList<Guid> chain, Guid? unit) =>
        unit is { } last ? chain.GetRange(0, chain.IndexOf(last) + 1) : [];

    private static OrderProgress On(OrderProgress order, OrderStatus status, OrderRoute route) =>
        order with
        {
            Status = status,
            Route = route,
        };

    private static OrderProgress Done(OrderProgress order) =>
        On(
                order,
                OrderStatus.Done,
                Acted(order.Route) with
                {
                    Clock = null,
                    HandOut = null,
                    HandedTo = null,
                }
            )
            .Have(FiveHave.FollowUp);
}
