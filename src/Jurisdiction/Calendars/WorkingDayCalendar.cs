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

    /// <summary>The period of n days of a kind after the start, with its warning day and its end.</summary>
    public Period PeriodFrom(DateOnly start, int count, PeriodUnit unit)
    {
        var end =
            unit == PeriodUnit.Day ? AddDaysRolled(start, count) : AddWorkingDays(start, count);
        return new Period(
            start,
            count,
            unit,
            unit == PeriodUnit.Day ? start.AddDays(count) : end,
            end
        );
    }

    /// <summary>The last day on which something must be done that has to stand at least n calendar days before another day (GP-16, GP-34).</summary>
    public static DateOnly LatestBefore(DateOnly end, int days) => end.AddDays(-days);

    /// <summary>How many working days lie after the start, up to and including the day; 0 when the day is not after the start.</summary>
    public int WorkingDaysAfter(DateOnly start, DateOnly day)
    {
        var count = 0;
        for (var each = start.AddDays(1); each <= day; each = each.AddDays(1))
        {
            count += IsWorkingDay(each) ? 1 : 0;
        }

        return count;
    }

    /// <summary>A date with its weekday and which day of the period it is.</summary>
    public DayReading Read(DateOnly day, DateOnly start, PeriodUnit unit) =>
        new(
            day,
            day.DayOfWeek,
            unit == PeriodUnit.Day ? day.DayNumber - start.DayNumber : WorkingDaysAfter(start, day),
            unit,
            IsWorkingDay(day)
        );

    /// <summary>Whether the years of a period of so many days after the start are loaded.</summary>
    public bool Knows(DateOnly start, int days) =>
        byYear.ContainsKey(start.Year) && byYear.ContainsKey(start.AddDays(days).Year);

    /// <summary>A loaded year, or <c>null</c>.</summary>
    public CalendarYear? Find(int year) => byYear.GetValueOrDefault(year);

    /// <summary>The loaded years, oldest first.</summary>
    public IEnumerable<CalendarYear> Years => byYear.Values.OrderBy(year => year.Year);
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
