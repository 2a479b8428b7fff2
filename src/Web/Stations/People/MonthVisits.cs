using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.People;

/// <summary>Counts the visits of a month (SV-03), in the database and by one definition. A station keeps the figures of a month that is over, also when somebody moves away or is judged anew later; who it was is told only to those who may see them.</summary>
public sealed class MonthVisits(Reach reach, ReadModels db)
{
    /// <summary>Every one of these stations with people to visit in the month.</summary>
    /// <param name="stations">Of one's own; figures only, so that people who moved on still count.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<IReadOnlyDictionary<Guid, MonthCount>> ByStation(
        IReadOnlyCollection<StationPage> stations,
        DateOnly month,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(stations);
        var tag = VisitMonth.Tag(month);
        var own = stations.Select(station => station.Id).ToHashSet();
        var tenants = stations
            .Select(station => station.TenantId)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var people = db.Set<PersonServedRow>().Where(row => tenants.Contains(row.TenantId));
        var settled = await people
            .Where(row => own.Contains(row.Station))
            .Where(VisitMonth.Settled(month))
            .Where(VisitMonth.Expected(month))
            .GroupBy(row => row.Station)
            .Select(group => new
            {
                group.Key,
                Expected = group.Count(),
                Met = group.Count(row => row.MetMonths.Contains(tag)),
                Findings = group.Count(row => row.FindingMonths.Contains(tag)),
            })
            .ToListAsync(ct);
        var counts = settled.ToDictionary(
            count => count.Key,
            count => new MonthCount(count.Expected, count.Met, count.Findings)
        );
        var changed = await people.Where(VisitMonth.ChangedSince(month)).ToListAsync(ct);
        foreach (
            var station in changed
                .Select(row => row.AsOf(VisitMonth.LastOf(month)))
                .Where(row => own.Contains(row.Station))
                .GroupBy(row => row.Station)
        )
        {
            var count = MonthCount.Of(station, month);
            if (count.Expected > 0)
            {
                counts[station.Key] =
                    counts.GetValueOrDefault(station.Key, MonthCount.None) + count;
            }
        }

        return counts;
    }

    /// <summary>Whoever was or is still to be visited in the month, the most urgent first; only people in reach.</summary>
    public async Task<IReadOnlyList<PersonServedRow>> Missing(
        StationPage station,
        DateOnly month,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(station);
        var people = reach
            .Rows<PersonServedRow>()
            .Where(row => row.TenantId == station.TenantId)
            .Where(VisitMonth.NotMet(month));
        var now = await people
            .Where(row => row.Station == station.Id)
            .Where(VisitMonth.Settled(month))
            .Where(VisitMonth.Expected(month))
            .ToListAsync(ct);
        var expected = VisitMonth.Expected(month).Compile();
        var then = (await people.Where(VisitMonth.ChangedSince(month)).ToListAsync(ct))
            .Select(row => row.AsOf(VisitMonth.LastOf(month)))
            .Where(row => row.Station == station.Id && expected(row));
        return [.. now.Concat(then).OrderBy(row => row.Due)];
    }
}
