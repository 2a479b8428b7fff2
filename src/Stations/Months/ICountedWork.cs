using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Counts a station's records for the duties that count by themselves: visits, cases, group sessions. Each kind of record brings its own.</summary>
public interface ICountedWork
{
    /// <summary>Whether these records are counted here.</summary>
    bool Knows(CountedRecord kind);

    /// <param name="station">Whose records.</param>
    /// <param name="duty">Its unit says whether records, hours or a rate in percent are meant.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>In the duty's unit.</returns>
    Task<decimal> Count(
        StreamKey station,
        Duty duty,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    );
}
