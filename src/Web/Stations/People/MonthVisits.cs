using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.People;

/// <summary>Counts the visits of a month (SV-03), in the database and by one definition.</summary>
public sealed class MonthVisits(Reach reach)
{
    /// <summary>Every station with people in reach.</summary>
    public async Task<IReadOnlyDictionary<Guid, MonthCount>> ByStation(
        DateOnly month,
        CancellationToken ct
    )
    {
        var tag = VisitMonth.Tag(month);
        var counts = await reach
            .Rows<PersonServedRow>()
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
        return counts.ToDictionary(
            count => count.Key,
            count => new MonthCount(count.Expected, count.Met, count.Findings)
        );
    }

    /// <summary>Whoever is still to be visited in the month, the most urgent first.</summary>
    public async Task<IReadOnlyList<PersonServedRow>> Missing(
        Guid station,
        DateOnly month,
        CancellationToken ct
    ) =>
        await reach
            .Rows<PersonServedRow>()
            .Where(row => row.Station == station)
            .Where(VisitMonth.Expected(month))
            .Where(VisitMonth.NotMet(month))
            .OrderBy(row => row.Due)
            .ToListAsync(ct);
}
