using Microsoft.EntityFrameworkCore;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>Names for the rows of a list: people masked out of the vault (PD-07), accounts by their pseudonymous user names.</summary>
public sealed class KnownNames(AccountsDb accounts, SealedTexts vault) : IAccountNames
{
    private const int MostFound = 1000;

    /// <summary>Masked, by person; the erased are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> People(
        IEnumerable<Guid> persons,
        CancellationToken ct
    )
    {
        var names = await vault.ReadField([.. persons.Distinct()], PersonFields.Name, ct);
        return names.ToDictionary(name => name.Key, name => Masking.Name(name.Value));
    }

    /// <summary>User names by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> UserNames(
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var wanted = ids.Distinct().ToList();
        return await accounts
            .Users.AsNoTracking()
            .Where(user => wanted.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.UserName ?? "", ct);
    }

    /// <summary>Accounts whose user name begins like this; none when nothing was typed. They lie in Identity's tables, which no query over read models can join.</summary>
    public async Task<IReadOnlyList<Guid>> AccountsLike(string? beginning, CancellationToken ct)
    {
        var typed = (beginning ?? "").Trim().ToUpperInvariant();
        return typed.Length == 0
            ? []
            : await accounts
                .Users.Where(user =>
                    user.NormalizedUserName != null && user.NormalizedUserName.StartsWith(typed)
                )
                .OrderBy(user => user.NormalizedUserName)
                .Select(user => user.Id)
                .Take(MostFound)
                .ToListAsync(ct);
    }
}
