using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Names of committee members out of the vault: masked on pages (PD-07), whole only in the published list (GP-58).</summary>
public sealed class MemberNames(ReadModels db, SealedTexts texts, PageTexts words)
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

    /// <summary>The list that the law orders to publish: one name a line, the representative marked by what follows the name (GP-58, GP-71).</summary>
    public async Task<string> Published(
        IReadOnlyList<(Guid Account, bool IsExpert)> seats,
        CancellationToken ct
    )
    {
        var names = await Whole(seats.Select(seat => seat.Account), ct);
        return string.Join(
            '\n',
            seats.Select(seat => Line(names.GetValueOrDefault(seat.Account, ""), seat.IsExpert))
        );
    }

    private string Line(string name, bool isExpert) =>
        isExpert ? name : words["Frame.Aside", name, words["Review.Representative"]];

    private async Task<IReadOnlyDictionary<Guid, string>> Whole(
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
