using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Which tasks a station's month wants, from the version of the duty list that binds it.</summary>
internal static class MonthPlan
{
    /// <summary>The version that the contract froze, else the county's in force on the month's first day; <c>null</c> when there is none.</summary>
    public static ListVersion<Duty>? VersionOf(Station station, DutyList? list, DateOnly month) =>
        station.DutyListVersion is { } frozen ? list?.Of(frozen) : list?.On(month);

    /// <summary>The month's tasks from the station's first day on, numbered from 1.</summary>
    /// <param name="ahead">Leaves out what was due before this day; <c>null</c> leaves out nothing.</param>
    public static IEnumerable<PlannedTask> TasksOf(
        ListVersion<Duty> version,
        Station station,
        DateOnly month,
        DateOnly? ahead,
        WorkingDayCalendar calendar
    )
    {
        var opened = station.Opened.From;
        return DutyCalendar
            .TasksOf(version.Lines, month, calendar)
            .Where(task => task.Due >= opened && (ahead is null || task.Due >= ahead))
            .Select(
                (task, index) =>
                    task with
                    {
                        No = index + 1,
                        From = task.From < opened ? opened : task.From,
                    }
            );
    }
}
