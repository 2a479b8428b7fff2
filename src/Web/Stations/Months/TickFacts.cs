using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Files;

namespace StationPortal.Web.Stations.Months;

/// <summary>Gathers what a tick is judged by and the month itself does not hold.</summary>
public sealed class TickFacts(IEventLog log, IEnumerable<ICountedWork> counts)
{
    /// <param name="month">The station's month.</param>
    /// <param name="task">The task to be ticked.</param>
    /// <param name="files">As taken from the form.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<TickKnowledge> Of(
        StationMonthPage month,
        TaskLine task,
        IEnumerable<TakenFile> files,
        CancellationToken ct
    ) =>
        new(
            await Premises(month, ct),
            files
                .Where(file => file.Twins.Count > 0)
                .Select(file => file.File.Sha256)
                .ToHashSet(StringComparer.Ordinal),
            await Counted(month, task.Planned, ct)
        );

    /// <summary>What the station's records count for a task so far; <c>null</c> when people tick the amount.</summary>
    public async Task<decimal?> Counted(
        StationMonthPage month,
        PlannedTask task,
        CancellationToken ct
    )
    {
        if (task.Duty.Amount.Counts is not { } kind)
        {
            return null;
        }

        var sum = 0m;
        foreach (var count in counts.Where(count => count.Knows(kind)))
        {
            sum += await count.Count(
                new StreamKey(month.TenantId, month.Station),
                task.Duty,
                task.From,
                task.Due,
                ct
            );
        }

        return sum;
    }

    private async Task<GeoPoint?> Premises(StationMonthPage month, CancellationToken ct)
    {
        var station = new StreamKey(month.TenantId, month.Station);
        var events = await log.ReadStream(station, null, ct);
        return
            events.Select(e => e.Data).OfType<StationPlaced>().LastOrDefault()
                is { Longitude: { } longitude, Latitude: { } latitude }
            ? new GeoPoint(longitude, latitude)
            : null;
    }
}
