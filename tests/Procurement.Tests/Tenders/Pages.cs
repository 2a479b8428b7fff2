using StationPortal.EventStore;

namespace StationPortal.Procurement.Tests.Tenders;

/// <summary>A read model's row from events, as the log would fold it.</summary>
internal static class Pages
{
    public static TRow Fold<TRow>(StreamKey stream, params object[] events)
        where TRow : class, IReadModel<TRow>
    {
        TRow? row = null;
        for (var i = 0; i < events.Length; i++)
        {
            row = TRow.Fold(
                row,
                new StoredEvent(
                    default,
                    Guid.NewGuid(),
                    stream,
                    i + 1,
                    events[i].GetType().Name,
                    events[i],
                    Purchase.At(Purchase.Issue),
                    new Dictionary<string, string>(),
                    null,
                    null
                )
            );
        }

        return row ?? throw new InvalidOperationException("The events make no row.");
    }
}
