using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>An entered year, for the calendar page and the rule book in force.</summary>
public sealed class CalendarYearPage : IReadModel<CalendarYearPage>
{
    public static string StreamType => NationalYear.StreamType;

    public required string TenantId { get; set; }
    public required Guid Id { get; set; }
    public int Year { get; set; }
    public bool Example { get; set; }
    public string Source { get; set; } = "";
    public IReadOnlyList<DateOnly> Off { get; set; } = [];
    public IReadOnlyList<DateOnly> Work { get; set; } = [];

    public static CalendarYearPage? Fold(CalendarYearPage? row, StoredEvent e)
    {
        row ??= new CalendarYearPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        if (e.Data is CalendarYearLoaded loaded)
        {
            (row.Year, row.Example, row.Source) = (loaded.Year, loaded.Example, loaded.Source);
            (row.Off, row.Work) = (loaded.Off, loaded.Work);
        }

        return row;
    }

    /// <summary>As the calendar counts with it.</summary>
    public CalendarYear ToYear() => new(Year, Off.ToHashSet(), Work.ToHashSet(), Example);
}
