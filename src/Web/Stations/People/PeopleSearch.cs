using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;

namespace StationPortal.Web.Stations.People;

/// <summary>Finds people served by HMAC of what was typed; nothing of it stands in an address or a log.</summary>
public sealed class PeopleSearch(ReadModels db, SealedTexts vault, SearchTokens tokens)
{
    private const string StreamName = "person_served";

    /// <summary>Whether somebody of the county is the same, or like them. Looks at the whole county, since two stations must not serve one person twice; tells only that there is somebody.</summary>
    public async Task<KnownPeople> Known(string tenant, WhoIsIt who, CancellationToken ct) =>
        (await Known(tenant, [who], ct))[0];

    /// <summary>The same for many at once, in their order.</summary>
    public async Task<IReadOnlyList<KnownPeople>> Known(
        string tenant,
        IReadOnlyList<WhoIsIt> people,
        CancellationToken ct
    )
    {
        var ids = people
            .Select(who => who.IdNumber)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var phones = people
            .Select(who => who.Phone)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var names = people.Select(who => who.Name).ToHashSet(StringComparer.Ordinal);
        var same = await vault.FindMany(PersonFields.IdNumber, ids, ct);
        var almost = await vault.FindManyByIdNumberAlmost(ids, ct);
        var byPhone = await vault.FindMany(PersonFields.Phone, phones, ct);
        var byName = await vault.FindMany(PersonFields.Name, names, ct);
        var owners = new[] { same, almost, byPhone, byName }
            .SelectMany(found => found)
            .SelectMany(found => found)
            .Distinct()
            .ToList();
        var served = await db.Set<PersonServedRow>()
            .Where(row => row.TenantId == tenant && owners.Contains(row.Person))
            .Select(row => new { row.Person, row.Village })
            .ToListAsync(ct);
        var villages = served.ToLookup(row => row.Person, row => row.Village);
        return
        [
            .. people.Select(who => new KnownPeople(
                who.IdNumber is { } id && same[id].Any(villages.Contains),
                (who.IdNumber is { } near && almost[near].Any(villages.Contains))
                    || (who.Phone is { } phone && byPhone[phone].Any(villages.Contains))
                    || byName[who.Name]
                        .Any(person =>
                            villages[person].Contains(who.Village, StringComparer.Ordinal)
                        ),
                who.IsAnother
            )),
        ];
    }

    /// <summary>The stream of somebody new. It follows from the ID number, so that two who enter the same person at once meet on it; an erased record of before leaves it to the next one.</summary>
    /// <param name="tenant">The county.</param>
    /// <param name="idNumber">As typed, or <c>null</c> when there is none.</param>
    /// <param name="otherwise">The stream without an ID number.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<StreamKey> KeyOf(
        string tenant,
        string? idNumber,
        Guid otherwise,
        CancellationToken ct
    )
    {
        if (idNumber is null)
        {
            return new StreamKey(tenant, otherwise);
        }

        var token = Convert.ToHexString(tokens.Of(PersonFields.IdNumber, idNumber));
        for (var no = 1; ; no++)
        {
            var id = DerivedId.From(StreamName, token, no.ToString(CultureInfo.InvariantCulture));
            var isErased = await db.Set<PersonServedRow>()
                .Where(row => row.TenantId == tenant && row.Id == id)
                .Join(
                    db.Set<PersonRow>(),
                    row => new { row.TenantId, Id = row.Person },
                    person => new { person.TenantId, person.Id },
                    (_, person) => person.Erased
                )
                .SingleOrDefaultAsync(ct);
            if (!isErased)
            {
                return new StreamKey(tenant, id);
            }
        }
    }

    /// <summary>The same, and people whose ID number differs from what was typed in one position: for a number heard on the phone.</summary>
    public async Task<IReadOnlyList<Guid>> FindHeard(string typed, CancellationToken ct)
    {
        var almost = await vault.FindManyByIdNumberAlmost([typed], ct);
        return [.. (await Find(typed, ct)).Concat(almost[typed]).Distinct()];
    }

    /// <summary>People in the vault whose name, ID number or phone is this.</summary>
    public async Task<IReadOnlyList<Guid>> Find(string typed, CancellationToken ct) =>
        [
            .. await vault.Find(PersonFields.Name, typed, ct),
            .. await vault.Find(PersonFields.IdNumber, typed, ct),
            .. await vault.Find(PersonFields.Phone, typed, ct),
        ];
}

/// <summary>Somebody who is about to be taken up.</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="IsAnother">The one who types says that it is another person than the one alike.</param>
public sealed record WhoIsIt(
    string Name,
    string? IdNumber,
    string? Phone,
    string Village,
    bool IsAnother
);
