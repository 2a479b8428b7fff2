using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Persons;

/// <summary>The bank accounts of a supplier that is a natural person (PS-03) are that person's own (PD-01); those of other bodies stay. They go with the last of the people who act for it.</summary>
internal sealed class BankAccountsOfIndividuals(
    IDbContextFactory<ReadModels> contexts,
    IEventLog log
) : IBelongings
{
    public async Task<IReadOnlyList<Guid>> Of(StreamKey person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var supplier = await db.Set<SupplierPage>()
            .Where(row => row.Kind == SupplierKind.Individual)
            .Where(row =>
                db.Set<PersonRow>().Any(own => own.Id == person.Id && own.Organisation == row.Id)
                && !db.Set<PersonRow>()
                    .Any(other =>
                        other.Organisation == row.Id && other.Id != person.Id && !other.Erased
                    )
            )
            .Select(row => new { row.TenantId, row.Id })
            .SingleOrDefaultAsync(ct);
        return supplier is null
            ? []
            :
            [
                .. (await log.ReadStream(new(supplier.TenantId, supplier.Id), null, ct))
                    .Select(e => e.Data)
                    .OfType<BankAccountSet>()
                    .Select(set => set.AccountId),
            ];
    }
}
