using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Where an order is on its way to the one who does it.</summary>
/// <param name="Unit">The grid unit that has it, or <c>null</c>.</param>
/// <param name="Level">The unit's level.</param>
/// <param name="Clock">When it climbs if nobody acts; <c>null</c> when no clock runs.</param>
/// <param name="Climbed">How far up it has climbed, or <c>null</c>.</param>
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

    internal static OrderProgress Apply(OrderProgress order, object next) =>
        next switch
        {
            OrderRelayed e => On(
                order,
                OrderStatus.Relaying,
                order.Route with
                {
                    Unit = e.Unit,
                    Level = e.Level,
                    Clock = e.Due,
                    Board = false,
                }
            ),
            OrderClimbed e => order with
            {
                Route = order.Route with
                {
                    Unit = e.Unit ?? order.Route.Unit,
                    Climbed = e.To,
                    Clock = e.Due,
                    Climbs = order.Route.Climbs + 1,
                },
            },
            OrderTakenOn e => On(
                    order,
                    OrderStatus.TakenOn,
                    order.Route with
                    {
                        Clock = null,
                        Board = false,
                        TakenOn = e.By,
                    }
                )
                .Have(FiveHave.Assignment),
            OrderPutOnBoard e => On(
                order,
                OrderStatus.OnBoard,
                order.Route with
                {
                    Clock = e.Due,
                    Board = true,
                }
            ),
            OrderTakenOffBoard => On(order, OrderStatus.Placed, order.Route with { Board = false }),
            OrderHandedOut e => On(
                    order,
                    OrderStatus.HandedOut,
                    order.Route with
                    {
                        Clock = e.Due,
                        Board = false,
                        HandOut = e.HandOut,
                    }
                )
                .Have(FiveHave.Assignment),
            HandOutAnswered { Outcome: OrderOutcome.NotDone } => On(
                order,
                OrderStatus.Placed,
                order.Route with
                {
                    HandOut = null,
                    Clock = null,
                }
            ),
            HandOutAnswered => Done(order),
            OrderDoneByStaff => Done(order),
            _ => order,
        };

    private static OrderProgress On(OrderProgress order, OrderStatus status, OrderRoute route) =>
        order with
        {
            Status = status,
            Route = route,
        };

    private static OrderProgress Done(OrderProgress order) =>
        On(order, OrderStatus.Done, order.Route with { Clock = null, HandOut = null })
            .Have(FiveHave.FollowUp);
}
