using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.People;

/// <summary>Leads from a counted visit to the person visited, masked.</summary>
public sealed class VisitLinks(Reach reach, KnownNames names) : ICountedLinks
{
    public bool Knows(CountedRecord kind) => kind == CountedRecord.Visit;

    public async Task<IReadOnlyDictionary<Guid, CountedLink>> Of(
        string tenant,
        IReadOnlyCollection<Guid> records,
        CancellationToken ct
    )
    {
        var rows = await reach
            .Rows<PersonServedRow>()
            .Where(row => row.TenantId == tenant && records.Contains(row.Id))
            .Select(row => new { row.Id, row.Person })
            .ToListAsync(ct);
        var known = await names.People(rows.Select(row => row.Person), ct);
        return rows.ToDictionary(
            row => row.Id,
            row => new CountedLink(
                $"/people/{tenant}/{row.Id}",
                known.GetValueOrDefault(row.Person) ?? ""
            )
        );
    }
}
