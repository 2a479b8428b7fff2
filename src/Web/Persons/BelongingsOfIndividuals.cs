using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Persons;

/// <summary>What lies in the vault under other ids although it is about a supplier who is a natural person (PS-03, PD-01): its bank accounts, its opened bids, and the contracts whose sealed papers and invoices name it. Those of organisations stay.</summary>
internal sealed class BelongingsOfIndividuals(IDbContextFactory<ReadModels> contexts, IEventLog log)
    : IBelongings
{
    public async Task<IReadOnlyList<Guid>> Of(StreamKey person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var supplier = await db.Set<SupplierPage>()
            .Where(row => row.Person == person.Id)
            .Select(row => new { row.TenantId, row.Id })
            .SingleOrDefaultAsync(ct);
        if (supplier is null)
        {
            return [];
        }

        var events = await log.ReadStream(new(supplier.TenantId, supplier.Id), null, ct);
        return
        [
            .. events.Select(e => e.Data).OfType<BankAccountSet>().Select(set => set.AccountId),
            .. await db.Set<BidPage>()
                .Where(row => row.Supplier == supplier.Id)
                .Select(row => row.Id)
                .ToListAsync(ct),
            .. await db.Set<ContractPage>()
                .Where(row => row.SupplierId == supplier.Id)
                .Select(row => row.Id)
                .ToListAsync(ct),
        ];
    }
}
