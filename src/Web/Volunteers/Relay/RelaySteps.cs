using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>The steps of an order's way: into the grid, down, back up, onto the board, out to others, and doing it oneself.</summary>
public sealed class RelaySteps(RelayDesk desk) : IOrderStep
{
    public async Task<IReadOnlyList<OrderStep>> Of(
        OrderPage order,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        var path = $"/orders/{order.TenantId}/{order.Id}";
        if (RelayDesk.IsTakenOnBy(order, actor))
        {
            return
            [
                new(5, "Relay.Done", $"{path}/done", Why: "Relay.Done.Why"),
                .. actor.Role == Role.GridWorker
                    ? new[] { new OrderStep(110, "Relay.SeePerson", $"{path}/see-person", true) }
                    : [],
                new(115, "Relay.Back", $"{path}/send-back"),
            ];
        }

        return order.Status == OrderStatus.HandedOut ? Answering(order, actor, path)
            : RelayDesk.IsFree(order) ? await Free(order, actor, path, ct)
            : [];
    }

    private static OrderStep[] Answering(OrderPage order, Actor actor, string path) =>
        actor.Role is Role.Official or Role.TownshipOfficial or Role.SocialWorker
        || (actor.Role == Role.Agency && actor.Organisation is not null)
            ? [new(6, "Relay.Answer", $"{path}/answer", Why: "Relay.Answer.Why")]
            : [];

    private async Task<IReadOnlyList<OrderStep>> Free(
        OrderPage order,
        Actor actor,
        string path,
        CancellationToken ct
    )
    {
        var board = order.Now.Route.Board
            ? new OrderStep(112, "Relay.OffBoard", $"{path}/off-board", true)
            : new OrderStep(12, "Relay.OnBoard", $"{path}/on-board", true, "Relay.OnBoard.Why");
        switch (actor.Role)
        {
            case Role.GridWorker when await desk.HeldBy(order, actor, ct) is { } held:
                return [.. await OfGrid(order, held, path, ct), board];
            case Role.Official or Role.TownshipOfficial:
                return [.. await Sending(order, path, ct), board, HandingOut(path)];
            case Role.SocialWorker or Role.Agency:
                return
                [
                    .. await Sending(order, path, ct),
                    new(11, "Relay.TakeOn", $"{path}/take-on", true, "Relay.TakeOn.Why"),
                    board,
                    HandingOut(path),
                ];
            default:
                return [];
        }
    }

    private static OrderStep HandingOut(string path) =>
        new(113, "Relay.HandOut", $"{path}/hand-out");

    private async Task<OrderStep[]> Sending(OrderPage order, string path, CancellationToken ct) =>
        order.Unit is null && await desk.HasGrid(order, ct)
            ? [new(10, "Relay.Send", $"{path}/send-to-grid", true, "Relay.Send.Why")]
            : [];

    private async Task<IEnumerable<OrderStep>> OfGrid(
        OrderPage order,
        GridPost held,
        string path,
        CancellationToken ct
    )
    {
        var takeOn = new OrderStep(11, "Relay.TakeOn", $"{path}/take-on", true, "Relay.TakeOn.Why");
        var pass = new OrderStep(10, "Relay.PassOn", $"{path}/relay", Why: "Relay.PassOn.Why");
        var below = await desk.Below(held, ct);
        OrderStep[] down = below.Count > 0 ? [pass, takeOn] : [takeOn];
        return order.Unit == held.Id
            ? [.. down, new OrderStep(115, "Relay.Back", $"{path}/send-back")]
            : down;
    }
}
