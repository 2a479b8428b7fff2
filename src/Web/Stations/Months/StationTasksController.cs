using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>What a station's people have to do: late, today, this week. Made for a phone.</summary>
[Roles(Role.SocialWorker, Role.Agency)]
public sealed class StationTasksController(Reach reach, TickFacts facts, TimeProvider clock)
    : PortalController
{
    [HttpGet("/station-tasks")]
    public async Task<IActionResult> Index(Guid? station, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var month = DutyCalendar.FirstOf(today);
        var week = StationTasksView.WeekEnd(today);
        var own = Me.Organisation;
        var rows = await reach
            .Rows<StationMonthPage>()
            .Where(row =>
                row.Operator == own
                && (row.Month == month || row.FirstDue <= week)
                && (station == null || row.Station == station)
            )
            .OrderBy(row => row.StationName)
            .ThenBy(row => row.Month)
            .ToListAsync(ct);
        return View(
            "StationTasks",
            StationTasksView.Of(rows, await facts.CountedToDo(rows, week, ct), today)
        );
    }
}

/// <summary>A task with the month it stands in.</summary>
/// <param name="Counted">What records count for it so far; <c>null</c> when people tick the amount.</param>
public sealed record TaskOfStation(StationMonthPage Row, TaskLine Line, decimal? Counted = null)
{
    public string Href => $"/station-months/{Row.TenantId}/{Row.Id}/tasks/{Line.No}";
}

/// <summary>The task list of an operator's people.</summary>
/// <param name="Months">This month of each station.</param>
/// <param name="Returned">Given back by the township, to be done again first.</param>
/// <param name="Later">How many have begun and end after this week.</param>
/// <param name="Waiting">How many ticks wait for the township.</param>
public sealed record StationTasksView(
    DateOnly Today,
    IReadOnlyList<StationMonthPage> Months,
    IReadOnlyList<TaskOfStation> Late,
    IReadOnlyList<TaskOfStation> Returned,
    IReadOnlyList<TaskOfStation> DueToday,
    IReadOnlyList<TaskOfStation> ThisWeek,
    int Later,
    int Waiting
)
{
    /// <param name="rows">The operator's months.</param>
    /// <param name="counted">What records count, by month and number.</param>
    /// <param name="today">Decides what is late.</param>
    public static StationTasksView Of(
        IReadOnlyList<StationMonthPage> rows,
        IReadOnlyDictionary<(Guid Month, int No), decimal> counted,
        DateOnly today
    )
    {
        var toDo = rows.SelectMany(row =>
                row.Tasks.Where(line => line.IsToDo && line.Planned.From <= WeekEnd(today))
                    .Select(line => new TaskOfStation(
                        row,
                        line,
                        counted.TryGetValue((row.Id, line.No), out var amount) ? amount : null
                    ))
            )
            .OrderBy(task => task.Line.Planned.Due)
            .ThenBy(task => task.Line.Planned.Duty.Code, StringComparer.Ordinal)
            .ToLookup(task => GroupOf(task.Line, today));
        return new StationTasksView(
            today,
            [.. rows.Where(row => row.Month == DutyCalendar.FirstOf(today))],
            [.. toDo[Group.Late]],
            [.. toDo[Group.Returned]],
            [.. toDo[Group.Today]],
            [.. toDo[Group.Week]],
            toDo[Group.Later].Count(),
            rows.Sum(row => row.ToCheck)
        );
    }

    /// <summary>The Sunday of the day's week.</summary>
    public static DateOnly WeekEnd(DateOnly today) =>
        today.AddDays(7 - DutyCalendar.WeekdayOf(today));

    private static Group GroupOf(TaskLine line, DateOnly today) =>
        line switch
        {
            _ when line.IsLate(today) => Group.Late,
            { Status: StationTaskStatus.Returned } => Group.Returned,
            _ when line.Planned.Due == today => Group.Today,
            _ when line.Planned.Due <= WeekEnd(today) => Group.Week,
            _ => Group.Later,
        };

    private enum Group
    {
        Late,
        Returned,
        Today,
        Week,
        Later,
    }
}
