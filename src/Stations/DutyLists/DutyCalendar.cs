using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Turns a duty's rhythm into days (DL-02). A task belongs to the month in which it begins, also when it ends in the next; two tasks of one duty never overlap.</summary>
public static class DutyCalendar
{
    // Every rhythm begins at least once in so many days.
    private const int LongestPeriod = 366;

    /// <summary>The month of a moment, by its first day, in Asia/Shanghai whatever the server's zone.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment) => FirstOf(ChinaTime.DateOf(moment));

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The tasks of a month, by their first day and then in the order of the list, numbered from 1.</summary>
    /// <param name="duties">Of one version.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="calendar">Asked for duties on workdays only.</param>
    /// <param name="from">First day of the station, or <c>null</c>; earlier tasks are left out.</param>
    /// <param name="until">Last day of the station, or <c>null</c>; later tasks are left out, longer ones cut.</param>
    /// <exception cref="RuleBrokenException">T-06: a duty falls on workdays and the month's year is not loaded.</exception>
    public static IReadOnlyList<PlannedTask> TasksOf(
        IEnumerable<Duty> duties,
        DateOnly month,
        WorkingDayCalendar calendar,
        DateOnly? from = null,
        DateOnly? until = null
    ) =>
        [
            .. duties
                .SelectMany(duty =>
                    DaysOf(duty.Rhythm, month, calendar).Select(days => (Duty: duty, Days: days))
                )
                .Where(task => Within(task.Days.From, from, until))
                .OrderBy(task => task.Days.From)
                .Select(
                    (task, index) =>
                        new PlannedTask(
                            index + 1,
                            task.Duty,
                            task.Days.From,
                            Earlier(task.Days.Due, until)
                        )
                ),
        ];

    /// <summary>First and last day of each task that a rhythm begins in a month; none for what an event begins.</summary>
    /// <exception cref="RuleBrokenException">T-06: on workdays, when the month's year is not loaded.</exception>
    public static IEnumerable<TaskDays> DaysOf(
        Rhythm rhythm,
        DateOnly month,
        WorkingDayCalendar calendar
    ) =>
        FirstDays(rhythm, FirstOf(month), calendar.IsWorkingDay)
            .Where(day => Within(day, rhythm.From, rhythm.Until))
            .Select(day => new TaskDays(day, DueOf(rhythm, day)));

    /// <summary>Whether a rhythm begins at least one task between two days, both included. An event may happen on any day; a year that is not loaded has workdays.</summary>
    public static bool FallsDue(
        Rhythm rhythm,
        DateOnly from,
        DateOnly? until,
        WorkingDayCalendar calendar
    )
    {
        if (until is not { } last || last.DayNumber - from.DayNumber >= LongestPeriod)
        {
            return true;
        }

        return rhythm.Kind == RhythmKind.OnEvent
            ? from <= last
            : Months(from, last)
                .SelectMany(month =>
                    FirstDays(
                        rhythm,
                        month,
                        day => calendar.Find(day.Year) is null || calendar.IsWorkingDay(day)
                    )
                )
                .Any(day => day >= from && day <= last);
    }

    /// <summary>Monday is 1, Sunday is 7, as a <see cref="Rhythm"/> counts.</summary>
    public static int WeekdayOf(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static IEnumerable<DateOnly> FirstDays(
        Rhythm rhythm,
        DateOnly month,
        Func<DateOnly, bool> isWorkingDay
    ) =>
        rhythm.Kind switch
        {
            RhythmKind.Weekly => EachDay(month).Where(day => WeekdayOf(day) == rhythm.Day),
            RhythmKind.Monthly => [DayIn(month, rhythm)],
            RhythmKind.Quarterly when month.Month % 3 == 1 => [DayIn(month, rhythm)],
            RhythmKind.Yearly when month.Month == rhythm.Month => [DayIn(month, rhythm)],
            RhythmKind.Workdays => EachDay(month).Where(isWorkingDay),
            _ => [],
        };

    // A task ends before the next one of its duty begins, so that 31 days mean a whole month, also in February.
    private static DateOnly DueOf(Rhythm rhythm, DateOnly first)
    {
        var next = rhythm.Kind switch
        {
            RhythmKind.Weekly => first.AddDays(7),
            RhythmKind.Monthly => DayIn(FirstOf(first).AddMonths(1), rhythm),
            RhythmKind.Quarterly => DayIn(FirstOf(first).AddMonths(3), rhythm),
            RhythmKind.Yearly => DayIn(FirstOf(first).AddMonths(12), rhythm),
            _ => first.AddDays(1),
        };
        return Earlier(Earlier(first.AddDays(rhythm.DaysToDo - 1), next.AddDays(-1)), rhythm.Until);
    }

    // Day 31 is the last of a shorter month, and 29 February the 28th of a common year.
    private static DateOnly DayIn(DateOnly month, Rhythm rhythm) =>
        new(
            month.Year,
            month.Month,
            Math.Min(rhythm.Day ?? 1, DateTime.DaysInMonth(month.Year, month.Month))
        );

    private static IEnumerable<DateOnly> EachDay(DateOnly month) =>
        Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays);

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly until)
    {
        for (var month = FirstOf(from); month <= until; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static bool Within(DateOnly day, DateOnly? from, DateOnly? until) =>
        (from is null || day >= from) && (until is null || day <= until);

    private static DateOnly Earlier(DateOnly day, DateOnly? other) =>
        other is { } limit && limit < day ? limit : day;
}

/// <summary>The days of one task.</summary>
/// <param name="From">First day.</param>
/// <param name="Due">Last day.</param>
public readonly record struct TaskDays(DateOnly From, DateOnly Due);
