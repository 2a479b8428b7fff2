using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Today;

/// <summary>Contracts whose result changed after the last instalment was accepted: what comes back, and what can be accepted besides.</summary>
public sealed class ResultTasks(Reach reach) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role is not (Role.Official or Role.Agency))
        {
            return [];
        }

        var buyer = actor.Role == Role.Official;
        var rows = await reach
            .Rows<ContractPage>()
            .Where(row =>
                buyer
                    ? row.TenantId == actor.Region
                        && (
                            row.Recoverable > 0
                            || (row.Difference > 0 && row.Status == ContractStatus.InForce)
                        )
                    : row.Recoverable > 0
            )
            .OrderBy(row => row.Number)
            .Take(Most)
            .ToListAsync(ct);
        return [.. rows.Select(row => Of(row, buyer))];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static HomeTask Of(ContractPage row, bool buyer) =>
        new(
            row.Recoverable == 0 ? new TextKey("Today.Difference", row.Title, row.Difference)
                : buyer ? new TextKey("Today.Recovery", row.Title, row.Recoverable)
                : new TextKey("Today.GiveBack", row.Title, row.Recoverable),
            $"/contracts/{row.TenantId}/{row.Id}?tab=money",
            null
        );
}
