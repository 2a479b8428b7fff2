using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Vault;

namespace StationPortal.Web.Stations.People;

/// <summary>Finds people served by HMAC of what was typed; nothing of it stands in an address or a log.</summary>
public sealed class PeopleSearch(ReadModels db, SealedTexts vault)
{
    /// <summary>Whether somebody of the county is the same, or like them. Looks at the whole county, since two stations must not serve one person twice; tells only that there is somebody.</summary>
    public async Task<KnownPeople> Known(
        string tenant,
        string? idNumber,
        string? phone,
        bool isAnother,
        CancellationToken ct
    )
    {
        var same = idNumber is null ? [] : await vault.Find(PersonFields.IdNumber, idNumber, ct);
        var alike = new List<Guid>();
        if (idNumber is not null)
        {
            alike.AddRange(await vault.FindByIdNumberAlmost(idNumber, ct));
        }

        if (phone is not null)
        {
            alike.AddRange(await vault.Find(PersonFields.Phone, phone, ct));
        }

        return new KnownPeople(
            await AnyServed(tenant, same, ct),
            await AnyServed(tenant, alike, ct),
            isAnother
        );
    }

    /// <summary>People in the vault whose name, ID number or phone is this.</summary>
    public async Task<IReadOnlyList<Guid>> Find(string typed, CancellationToken ct) =>
        [
            .. await vault.Find(PersonFields.Name, typed, ct),
            .. await vault.Find(PersonFields.IdNumber, typed, ct),
            .. await vault.Find(PersonFields.Phone, typed, ct),
        ];

    private async Task<bool> AnyServed(
        string tenant,
        IReadOnlyList<Guid> people,
        CancellationToken ct
    ) =>
        people.Count > 0
        && await db.Set<PersonServedRow>()
            .AnyAsync(row => row.TenantId == tenant && people.Contains(row.Person), ct);
}
