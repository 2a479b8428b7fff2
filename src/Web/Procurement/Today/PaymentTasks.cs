using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Today;

/// <summary>Payments that wait for an approval or for the bank. One's own request is shown as waiting for others: someone else approves it.</summary>
public sealed class PaymentTasks(Reach reach) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Official or Role.Agency))
        {
            return [];
        }

        var buyer = actor.Role == Role.Official;
        var rows = await reach
            .Rows<PaymentPage>()
            .Where(row =>
                (!buyer || row.TenantId == actor.Region)
                && (
                    row.Status == PaymentStatus.Requested
                    || row.Status == PaymentStatus.Approved
                    || row.Status == PaymentStatus.AtBank
                )
            )
            .OrderBy(row => row.RequestedAt)
            .Take(Most)
            .ToListAsync(ct);
        return [.. rows.Select(row => TaskOf(row, actor))];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static HomeTask TaskOf(PaymentPage row, Actor actor)
    {
        var approvedByMe = row.Approvals.Exists(approval => approval.Account == actor.Account);
        var forMe =
            actor.Role == Role.Official
            && row.RequestedBy != actor.Account
            && !(row.Status == PaymentStatus.Requested && approvedByMe)
            && row.Status != PaymentStatus.AtBank;
        return new HomeTask(
            new($"Today.Payment.{row.Status}", row.SupplierName, row.Amount),
            $"/payments/{row.TenantId}/{row.Id}",
            null,
            Waits: !forMe
        );
    }
}
