using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Vault;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Real names of volunteers, by account. Lists show them masked; in full they are read for a document that must name them, or after a recorded look (PD-07).</summary>
public sealed class VolunteerNames(IDbContextFactory<ReadModels> contexts, SealedTexts vault)
{
    /// <summary>Masked; the erased are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Masked(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    ) =>
        (await InFull(accounts, ct)).ToDictionary(
            name => name.Key,
            name => Masking.Name(name.Value)
        );

    /// <summary>In full, for a document that must name them or after a look was committed; the erased are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> InFull(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    )
    {
        var people = await People(accounts, ct);
        var names = await vault.ReadField([.. people.Values.Distinct()], PersonFields.Name, ct);
        return people
            .Where(pair => names.ContainsKey(pair.Value))
            .ToDictionary(pair => pair.Key, pair => names[pair.Value]);
    }

    /// <summary>Persons in the vault, by account.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> People(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    )
    {
        var wanted = accounts.Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<VolunteerPage>()
            .Where(row => wanted.Contains(row.Id) && !row.Erased)
            .ToDictionaryAsync(row => row.Id, row => row.Person, ct);
    }
}
