using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Counts what the portal holds of a station, for its handover (PD-03).</summary>
public sealed class StationHoldings(ReadModels db)
{
    public async Task<HandoverCounts> Of(StreamKey station, CancellationToken ct)
    {
        var people = await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row => row.TenantId == station.Tenant && row.Station == station.Id)
            .Select(row => row.Visits)
            .ToListAsync(ct);
        var months = await db.Set<StationMonthPage>()
            .AsNoTracking()
            .Where(row => row.TenantId == station.Tenant && row.Station == station.Id)
            .Select(row => row.Tasks)
            .ToListAsync(ct);
        var records = await db.Set<ServiceRecordRow>()
            .CountAsync(row => row.TenantId == station.Tenant && row.Station == station.Id, ct);
        var tasks = months.SelectMany(month => month).ToList();
        return new HandoverCounts(
            people.Count,
            people.Sum(visits => visits.Count),
            tasks.Count(task => task.Done is not null),
            tasks.Count(task => task.IsToDo),
            records,
            people.SelectMany(visits => visits).Sum(visit => visit.Files.Count)
                + tasks.Sum(task => task.Done?.Evidence.Count ?? 0)
        );
    }
}
