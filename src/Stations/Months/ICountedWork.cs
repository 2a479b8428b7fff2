using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Counts a station's records for the duties that count by themselves: visits, cases, group sessions. Each kind of record brings its own; all of them are singletons.</summary>
public interface ICountedWork
{
    /// <summary>Whether these records are counted here.</summary>
    bool Knows(CountedRecord kind);

    /// <summary>Stored names of the events by which a count may be reached.</summary>
    IReadOnlySet<string> EventNames { get; }

    /// <summary>The stations whose counts one of these events may change.</summary>
    Task<IReadOnlyList<StreamKey>> StationsOf(StoredEvent e, CancellationToken ct);

    /// <summary>What the records of each task's days count, by its number, in the unit of its duty: records, hours, or a rate in percent.</summary>
    /// <param name="station">Whose records.</param>
    /// <param name="tasks">Of one month of the station; their duties count records that are known here.</param>
    /// <param name="ct">Ends the query.</param>
    Task<IReadOnlyDictionary<int, decimal>> Count(
        StreamKey station,
        IReadOnlyList<PlannedTask> tasks,
        CancellationToken ct
    );

    /// <summary>The records that were counted for one task, the newest first.</summary>
    Task<IReadOnlyList<CountedLine>> Lines(
        StreamKey station,
        PlannedTask task,
        CancellationToken ct
    );
}

/// <summary>One record that was counted.</summary>
/// <param name="Record">The stream it stands in.</param>
/// <param name="At">When the work was done.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="By">Account of who wrote it.</param>
public sealed record CountedLine(StreamKey Record, DateTimeOffset At, int Minutes, Guid By);
