using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Stations.Records;

/// <summary>Leads from a counted service record to its page.</summary>
public sealed class RecordLinks(Reach reach) : ICountedLinks
{
    public bool Knows(CountedRecord kind) =>
        kind is not (CountedRecord.Visit or CountedRecord.Order);

    public async Task<IReadOnlyDictionary<Guid, CountedLink>> Of(
        string tenant,
        IReadOnlyCollection<Guid> records,
        CancellationToken ct
    ) =>
        await reach
            .Rows<ServiceRecordRow>()
            .Where(row => row.TenantId == tenant && records.Contains(row.Id))
            .Select(row => new { row.Id, row.Title })
            .ToDictionaryAsync(
                row => row.Id,
                row => new CountedLink($"/service-records/{tenant}/{row.Id}", row.Title),
                ct
            );
}
