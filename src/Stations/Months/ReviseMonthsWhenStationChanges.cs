using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A station rests, works again, changes hands or closes, or its county publishes a duty list: the months with work ahead follow.</summary>
public sealed class ReviseMonthsWhenStationChanges(
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    // A yearly duty may be ahead for so long.
    private const int LongestTaskMonths = 12;

    public string Name => "revise-station-months";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "stations.station_suspended",
            "stations.station_resumed",
            "stations.station_handed_over",
            "stations.station_closed",
            "stations.duty_list_published",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var since = DutyCalendar.FirstOf(ChinaTime.DateOf(e.At)).AddMonths(-LongestTaskMonths);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var months = db.Set<StationMonthPage>().Where(row => row.TenantId == e.Stream.Tenant);
        var touched = e.Data switch
        {
            DutyListPublished published => months.Where(row => row.Month >= published.From),
            // The old operator sees nothing of the past either (PD-03).
            StationHandedOver => months.Where(row => row.Station == e.Stream.Id),
            _ => months.Where(row => row.Station == e.Stream.Id && row.Month >= since),
        };
        var keys = await touched
            .OrderBy(row => row.Month)
            .Select(row => new { row.Station, row.Month })
            .ToListAsync(ct);
        foreach (var key in keys)
        {
            var station = new StreamKey(e.Stream.Tenant, key.Station);
            await decider.React(new ReviseMonth(station, key.Month), e, session, ct);
        }
    }
}
