using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Months;

/// <summary>Leads from records that count for a duty to their pages. Each kind of record brings its own.</summary>
public interface ICountedLinks
{
    /// <summary>Whether these records are known here.</summary>
    bool Knows(CountedRecord kind);

    /// <summary>Address and name of records by their stream, only of those that the reader may see.</summary>
    Task<IReadOnlyDictionary<Guid, CountedLink>> Of(
        string tenant,
        IReadOnlyCollection<Guid> records,
        CancellationToken ct
    );
}

/// <param name="Href">The record's page.</param>
/// <param name="Name">What it is called; people's names masked.</param>
public sealed record CountedLink(string Href, string Name);

/// <summary>A record that was counted, as a task's page shows it.</summary>
/// <param name="Link">Its page, or <c>null</c> when the reader may not see it.</param>
public sealed record CountedRow(CountedLine Line, CountedLink? Link);

/// <summary>What was counted for a task, each record with its page.</summary>
public sealed class CountedRecords(CountedTasks counted, IEnumerable<ICountedLinks> links)
{
    /// <summary>The newest first; none when people tick the task.</summary>
    public async Task<IReadOnlyList<CountedRow>> Of(
        StationMonthPage month,
        PlannedTask task,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(task);
        var station = new StreamKey(month.TenantId, month.Station);
        var lines = await counted.Lines(station, task, ct);
        var found = new Dictionary<Guid, CountedLink>();
        foreach (var each in links)
        {
            if (task.Duty.Amount.Counts is { } kind && each.Knows(kind))
            {
                var ids = lines.Select(line => line.Record.Id).ToHashSet();
                foreach (var (id, link) in await each.Of(month.TenantId, ids, ct))
                {
                    found[id] = link;
                }
            }
        }

        return
        [
            .. lines.Select(line => new CountedRow(line, found.GetValueOrDefault(line.Record.Id))),
        ];
    }
}
