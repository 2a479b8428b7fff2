using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>What records count for tasks, whatever kind of record their duties name.</summary>
public sealed class CountedTasks(IEnumerable<ICountedWork> works)
{
    /// <summary>What is recorded so far for each task that counts by itself, by its number; tasks that people tick are missing.</summary>
    /// <param name="station">Whose records.</param>
    /// <param name="tasks">Of one month of the station.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<IReadOnlyDictionary<int, decimal>> Of(
        StreamKey station,
        IEnumerable<PlannedTask> tasks,
        CancellationToken ct
    )
    {
        var counting = tasks.Where(task => task.Duty.Amount.Counts is not null).ToList();
        var sums = counting.ToDictionary(task => task.No, _ => 0m);
        foreach (var work in works)
        {
            var known = counting.FindAll(task =>
                task.Duty.Amount.Counts is { } kind && work.Knows(kind)
            );
            if (known.Count > 0)
            {
                foreach (var (no, amount) in await work.Count(station, known, ct))
                {
                    sums[no] += amount;
                }
            }
        }

        return sums;
    }

    /// <summary>The records counted for a task, the newest first; none when people tick it.</summary>
    public async Task<IReadOnlyList<CountedLine>> Lines(
        StreamKey station,
        PlannedTask task,
        CancellationToken ct
    )
    {
        var lines = new List<CountedLine>();
        foreach (var work in works)
        {
            if (task.Duty.Amount.Counts is { } kind && work.Knows(kind))
            {
                lines.AddRange(await work.Lines(station, task, ct));
            }
        }

        return [.. lines.OrderByDescending(line => line.At)];
    }
}
