using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Shows a record as it stood at the end of a day: its read model folded from the events until then.</summary>
public sealed class AsOf(IEventLog log)
{
    /// <param name="key">The record; the page has checked that it is in reach.</param>
    /// <param name="day">A day in Asia/Shanghai; the record is shown as it stood at its end.</param>
    /// <param name="ct">The request's end.</param>
    /// <returns>The row, or <c>null</c> when there was none yet.</returns>
    public async Task<TRow?> Read<TRow>(StreamKey key, DateOnly day, CancellationToken ct)
        where TRow : class, IReadModel<TRow>
    {
        var events = await log.ReadStream(key, EndOf(day), ct);
        return events.Aggregate((TRow?)null, TRow.Fold);
    }

    /// <summary>The last moment of a day: an event at 24:00 sharp belongs to the next.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => ChinaTime.EndOf(day).AddTicks(-1);
}
