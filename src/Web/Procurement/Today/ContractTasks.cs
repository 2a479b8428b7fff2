using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Today;

/// <summary>What contracts ask of both sides today: signing, publishing, accepting.</summary>
public sealed class ContractTasks(Reach reach) : IHomeTasks
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
            .Rows<ContractPage>()
            .Where(row =>
                (!buyer || row.TenantId == actor.Region)
                && (
                    row.Status == ContractStatus.Draft
                    || row.Status == ContractStatus.Signing
                    || (
                        row.Status == ContractStatus.InForce
                        && (row.PublishedAt == null || row.ReportsWaiting > 0)
                    )
                )
            )
            .OrderBy(row => row.SignBy)
            .Take(Most)
            .ToListAsync(ct);
        return [.. rows.Select(row => buyer ? OfBuyer(row) : OfAgency(row)).OfType<HomeTask>()];
    }

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Official or Role.Agency or Role.Auditor))
        {
            return [];
        }

        var inForce = reach.Rows<ContractPage>().Where(row => row.Status == ContractStatus.InForce);
        return
        [
            new(
                "Today.InForce",
                Show.Money(await inForce.SumAsync(row => row.Price, ct)),
                "/contracts?status=InForce"
            ),
            new(
                "Today.Paid",
                Show.Money(await inForce.SumAsync(row => row.Paid, ct)),
                "/payments?status=Paid"
            ),
        ];
    }

    private static HomeTask? OfBuyer(ContractPage row) =>
        row.Status switch
        {
            ContractStatus.Draft => Task("Today.WriteContract", row, row.SignBy),
            ContractStatus.Signing when !row.BuyerSigned => Task(
                "Today.SignContract",
                row,
                row.SignBy
            ),
            ContractStatus.Signing => Task("Today.SupplierSigns", row, row.SignBy) with
            {
                Waits = true,
            },
            _ when row.PublishedAt is null => Task("Today.PublishContract", row, row.PublishBy),
            _ => Task("Today.AcceptMilestone", row, null),
        };

    private static HomeTask? OfAgency(ContractPage row) =>
        row.Status switch
        {
            ContractStatus.Signing when !row.SupplierSigned => Task(
                "Today.SignContract",
                row,
                row.SignBy
            ),
            ContractStatus.InForce when row.ReportsWaiting > 0 => Task(
                "Today.AcceptanceWaits",
                row,
                null
            ) with
            {
                Waits = true,
            },
            _ => null,
        };

    private static HomeTask Task(string text, ContractPage row, DateOnly? due) =>
        new(
            new TextKey(text, row.Title),
            $"/contracts/{row.TenantId}/{row.Id}",
            due is { } day ? ChinaTime.EndOf(day) : null
        );
}
