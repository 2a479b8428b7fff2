using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Names of committee members out of the vault: masked on pages (PD-07), whole only in the published list (GP-58).</summary>
public sealed class MemberNames(ReadModels db, SealedTexts texts)
{
    /// <summary>Masked, by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Masked(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    ) =>
        (await Whole(accounts, ct)).ToDictionary(
            name => name.Key,
            name => Masking.Name(name.Value)
        );

    /// <summary>Whole, by account; only for the list that the law orders to publish.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Whole(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    )
    {
        var ids = accounts.Distinct().ToList();
        var persons = await db.Set<AccountPage>()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Person })
            .ToDictionaryAsync(row => row.Id, row => row.Person, ct);
        var names = await texts.ReadField([.. persons.Values], PersonFields.Name, ct);
        return persons
            .Where(account => names.ContainsKey(account.Value))
            .ToDictionary(account => account.Key, account => names[account.Value]);
    }
}
