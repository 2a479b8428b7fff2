using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>On an order's page: confirming a service that waits, or the code and who came.</summary>
public sealed class AttendanceSteps : IOrderStep
{
    public Task<IReadOnlyList<OrderStep>> Of(OrderPage order, Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<OrderStep>>(
            order.Now.Taken.Count == 0 ? []
            : actor.Role
                is Role.Official
                    or Role.TownshipOfficial
                    or Role.Agency
                    or Role.SocialWorker
                    or Role.GridWorker
                ? [StepOf(order, actor.Role != Role.GridWorker)]
            : []
        );

    private static OrderStep StepOf(OrderPage order, bool confirms)
    {
        var href = $"/orders/{order.TenantId}/{order.Id}/service";
        return order.ToConfirm is null || !confirms
            ? new(115, "Attendance.Title", href)
            : new(15, "Attendance.Confirm", href, Why: "Attendance.Confirm.Why");
    }
}
