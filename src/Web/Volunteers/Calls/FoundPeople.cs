using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>Finds people within reach by what was heard or read: a name, a phone, an ID number, also one with a wrong digit.</summary>
public sealed class FoundPeople(Reach reach, PeopleSearch search, KnownNames names)
{
    private const int Most = 20;

    /// <summary>Whoever fits, masked.</summary>
    public async Task<IReadOnlyList<FoundPerson>> Of(string? typed, CancellationToken ct)
    {
        var heard = (typed ?? "").Trim();
        if (heard.Length == 0)
        {
            return [];
        }

        var people = await search.FindHeard(heard, ct);
        var rows = await reach
            .Rows<PersonServedRow>()
            .Where(row => people.Contains(row.Person))
            .OrderBy(row => row.Id)
            .Take(Most)
            .ToListAsync(ct);
        var known = await names.People(rows.Select(row => row.Person), ct);
        return [.. rows.Select(row => new FoundPerson(row, known.GetValueOrDefault(row.Person)))];
    }

    /// <summary>The one who was chosen.</summary>
    /// <exception cref="NotInScopeException">Nobody within reach.</exception>
    public async Task<FoundPerson> Get(Guid served, CancellationToken ct)
    {
        var row =
            await reach.Rows<PersonServedRow>().SingleOrDefaultAsync(each => each.Id == served, ct)
            ?? throw new NotInScopeException(nameof(PersonServedRow));
        var known = await names.People([row.Person], ct);
        return new FoundPerson(row, known.GetValueOrDefault(row.Person));
    }
}

/// <summary>Somebody who was found, masked.</summary>
/// <param name="Row">Without anything personal.</param>
/// <param name="Name">Masked, or <c>null</c>.</param>
public sealed record FoundPerson(PersonServedRow Row, string? Name);
