using StationPortal.Jurisdiction;

namespace StationPortal.Web.Jurisdiction.Calendars;

/// <summary>One year, month by month.</summary>
/// <param name="Calendar">All loaded years.</param>
/// <param name="Year">The year shown.</param>
/// <param name="MayLoad">Whether the reader may enter a year.</param>
public sealed record CalendarPage(WorkingDayCalendar Calendar, int Year, bool MayLoad)
{
    /// <summary>The year's notice, or <c>null</c> when it is not loaded.</summary>
    public CalendarYear? Loaded => Calendar.Find(Year);

    /// <summary>The weeks of a month, Monday first; days of other months are <c>null</c>.</summary>
    public IEnumerable<DateOnly?[]> Weeks(int month)
    {
        var first = new DateOnly(Year, month, 1);
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(Year, month);
        return Enumerable
            .Range(0, (lead + days + 6) / 7)
            .Select(week =>
                Enumerable
                    .Range((week * 7) - lead, 7)
                    .Select(index =>
                        index >= 0 && index < days ? first.AddDays(index) : (DateOnly?)null
                    )
                    .ToArray()
            );
    }

    /// <summary>What a day is: a make-up working day, a named day off, or an ordinary one.</summary>
    public DayKind KindOf(DateOnly day) =>
        Loaded switch
        {
            { } year when year.Work.Contains(day) => DayKind.MadeUp,
            { } year when year.Off.Contains(day) => DayKind.Off,
            _ when day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday => DayKind.Weekend,
            _ => DayKind.Working,
        };

    public int WorkingDays =>
        Calendar.WorkingDaysAfter(new DateOnly(Year, 1, 1).AddDays(-1), new DateOnly(Year, 12, 31));
}

/// <summary>How a day counts.</summary>
public enum DayKind
{
    Working,
    Weekend,
    Off,
    MadeUp,
}
