using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>Which plan, tender or contract a budget's money was planned, reserved, committed or paid for.</summary>
public sealed class BudgetSubjects(Reach reach) : IEventSubjects
{
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> Of(
        IReadOnlyList<StoredEvent> events,
        CancellationToken ct
    )
    {
        var found = new Dictionary<Guid, EventSubject>();
        var moves = events.Where(e => PurposeOf(e.Data) is not null).ToList();
        foreach (var tenant in moves.GroupBy(e => e.Stream.Tenant, StringComparer.Ordinal))
        {
            var purposes = tenant.Select(e => PurposeOf(e.Data) ?? Guid.Empty).Distinct().ToList();
            var names = await Named(tenant.Key, purposes, ct);
            foreach (var e in tenant)
            {
                if (names.TryGetValue(PurposeOf(e.Data) ?? Guid.Empty, out var subject))
                {
                    found[e.Id] = subject;
                }
            }
        }

        return found;
    }

    /// <summary>Plans, tenders and contracts of a county within the reader's reach, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> Named(
        string tenant,
        IReadOnlyList<Guid> ids,
        CancellationToken ct
    )
    {
        var plans = await reach
            .Rows<PlanPage>()
            .Where(page => page.TenantId == tenant && ids.Contains(page.Id))
            .Select(page => new { page.Id, Name = page.Title })
            .ToListAsync(ct);
        var tenders = await reach
            .Rows<TenderPage>()
            .Where(page => page.TenantId == tenant && ids.Contains(page.Id))
            .Select(page => new { page.Id, Name = page.Title })
            .ToListAsync(ct);
        var contracts = await reach
            .Rows<ContractPage>()
            .Where(page => page.TenantId == tenant && ids.Contains(page.Id))
            .Select(page => new { page.Id, Name = page.Number + " " + page.Title })
            .ToListAsync(ct);
        return plans
            .Select(page => (page.Id, page.Name, Path: "plans"))
            .Concat(tenders.Select(page => (page.Id, page.Name, Path: "tenders")))
            .Concat(contracts.Select(page => (page.Id, page.Name, Path: "contracts")))
            .ToDictionary(
                page => page.Id,
                page => new EventSubject(page.Name, $"/{page.Path}/{tenant}/{page.Id}")
            );
    }

    private static Guid? PurposeOf(object data) =>
        data switch
        {
            MoneyPlanned e => e.Plan,
            PlannedMoneyFreed e => e.Plan,
            MoneyReserved e => e.Purpose,
            ReservationFreed e => e.Purpose,
            MoneyCommitted e => e.Contract,
            CommitmentFreed e => e.Contract,
            PaymentOrdered e => e.Contract,
            MoneyPaid e => e.Contract,
            PaymentReturned e => e.Contract,
            _ => null,
        };
}
