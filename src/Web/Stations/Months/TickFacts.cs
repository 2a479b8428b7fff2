using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Web.Files;

namespace StationPortal.Web.Stations.Months;

/// <summary>Gathers what a tick is judged by and the month itself does not hold.</summary>
public sealed class TickFacts(ReadModels rows, CountedTasks counted)
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
            TickKnowledge.AsksForPremises(task.Planned.Duty) ? await Premises(month, ct) : null,
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
        if (task.Duty.Amount.Counts is null)
        {
            return null;
        }

        var station = new StreamKey(month.TenantId, month.Station);
        return (await counted.Of(station, [task], ct)).GetValueOrDefault(task.No);
    }

    /// <summary>What records count for the tasks of months, by month and number; tasks that people tick are missing.</summary>
    /// <param name="rows">Months of one or several stations.</param>
    /// <param name="which">The tasks that are asked about.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<IReadOnlyDictionary<(Guid Month, int No), decimal>> Counted(
        IReadOnlyList<StationMonthPage> rows,
        Func<TaskLine, bool> which,
        CancellationToken ct
    )
    {
        var all = new Dictionary<(Guid, int), decimal>();
        foreach (var row in rows)
        {
            var sums = await counted.Of(
                new StreamKey(row.TenantId, row.Station),
                row.Tasks.Where(which).Select(line => line.Planned),
                ct
            );
            foreach (var (no, amount) in sums)
            {
                all[(row.Id, no)] = amount;
            }
        }

        return all;
    }

    /// <summary>The same for what is to do up to a day.</summary>
    public Task<IReadOnlyDictionary<(Guid Month, int No), decimal>> CountedToDo(
        IReadOnlyList<StationMonthPage> rows,
        DateOnly until,
        CancellationToken ct
    ) => Counted(rows, line => line.IsToDo && line.Planned.From <= until, ct);

    private async Task<GeoPoint?> Premises(StationMonthPage month, CancellationToken ct)
    {
        var station = await rows.Set<StationPage>()
            .Where(row => row.TenantId == month.TenantId && row.Id == month.Station)
            .Select(row => new { row.Longitude, row.Latitude })
            .SingleOrDefaultAsync(ct);
        return station is { Longitude: { } longitude, Latitude: { } latitude }
            ? new GeoPoint(longitude, latitude)
            : null;
    }
}
