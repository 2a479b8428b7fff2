namespace StationPortal.Jurisdiction;

/// <summary>Working days as the State Council's notices set them (T-03). A year without a confirmed notice is refused, never guessed (T-06).</summary>
public sealed class WorkingDayCalendar(IEnumerable<CalendarYear> years)
{
    private readonly Dictionary<int, CalendarYear> byYear = years.ToDictionary(year => year.Year);

    /// <exception cref="RuleBrokenException">The day's year is not loaded.</exception>
    public bool IsWorkingDay(DateOnly day)
    {
        if (!byYear.TryGetValue(day.Year, out var year))
        {
            throw new RuleBrokenException("T-06", "CalendarYearMissing", null, day.Year);
        }

        return year.Work.Contains(day)
            || (
                day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && !year.Off.Contains(day)
            );
    }

    /// <summary>The n-th working day after the start; the start day is not counted (T-01).</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        var day = start;
        for (var left = count; left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>n calendar days after the start, rolled to the first working day when the last is a holiday (T-01, T-02).</summary>
    public DateOnly AddDaysRolled(DateOnly start, int count)
    {
        var day = start.AddDays(count);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

/// <summary>One confirmed year.</summary>
/// <param name="Year">The civil year.</param>
/// <param name="Off">Holidays that would be working days by the week, and all named holidays.</param>
/// <param name="Work">Weekend days that are worked.</param>
/// <param name="Example">A year made for demonstrations (示例); Production refuses it.</param>
public sealed record CalendarYear(
    int Year,
    IReadOnlySet<DateOnly> Off,
    IReadOnlySet<DateOnly> Work,
    bool Example = false
);
