using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>The township's board: what waits for a check, what is late, how each station stands this month.</summary>
[Roles(Role.TownshipOfficial)]
public sealed class TownshipBoardController(Reach reach, TimeProvider clock) : PortalController
{
    [HttpGet("/township-board")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var month = DutyCalendar.FirstOf(today);
        var rows = await reach
            .Rows<StationMonthPage>()
            .Where(row => row.Month == month || row.ToCheck > 0 || row.FirstDue < today)
            .OrderBy(row => row.StationName)
            .ThenBy(row => row.Month)
            .ToListAsync(ct);
        return View("TownshipBoard", new TownshipBoard(rows, today));
    }
}

/// <summary>What the township's board shows.</summary>
/// <param name="Rows">This month, and earlier ones with something left.</param>
public sealed record TownshipBoard(IReadOnlyList<StationMonthPage> Rows, DateOnly Today)
{
    private const int Most = 100;

    /// <summary>The oldest ticks first.</summary>
    public IReadOnlyList<TaskOfStation> ToCheck { get; } =
    [
        .. All(Rows, line => line.Status == StationTaskStatus.Done)
            .OrderBy(task => task.Line.DoneAt)
            .Take(Most),
    ];

    /// <summary>The longest late first.</summary>
    public IReadOnlyList<TaskOfStation> Late { get; } =
    [.. All(Rows, line => line.IsLate(Today)).OrderBy(task => task.Line.Planned.Due).Take(Most)];

    /// <summary>Each station's present month.</summary>
    public IEnumerable<StationFigure> Stations =>
        Rows.Where(row => row.Month == DutyCalendar.FirstOf(Today))
            .Select(row => StationFigure.Of(row, Today));

    private static IEnumerable<TaskOfStation> All(
        IEnumerable<StationMonthPage> rows,
        Func<TaskLine, bool> fits
    ) => rows.SelectMany(row => row.Tasks.Where(fits).Select(line => new TaskOfStation(row, line)));
}
