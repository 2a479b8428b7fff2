using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>The county's page: completion by field and month, opened down to the stations and their tasks.</summary>
[Roles(Role.Official, Role.Auditor)]
public sealed class CountyWorkController(Reach reach, TimeProvider clock) : PortalController
{
    private const int MonthsShown = 12;

    [HttpGet("/county-work")]
    public async Task<IActionResult> Index(DateOnly? month, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var chosen = DutyCalendar.FirstOf(month ?? today);
        var last = chosen > today ? chosen : DutyCalendar.FirstOf(today);
        var first =
            chosen < last.AddMonths(1 - MonthsShown) ? chosen : last.AddMonths(1 - MonthsShown);
        var rows = reach.Rows<StationMonthPage>();
        return View(
            "CountyWork",
            new CountyWorkView(
                chosen,
                await CountyWork.Fields(rows, first, last, today, ct),
                await CountyWork.Stations(rows, chosen, today, ct)
            )
        );
    }
}

/// <summary>The county's work.</summary>
/// <param name="Month">The month whose fields and stations are shown.</param>
/// <param name="Figures">Of every field and month.</param>
/// <param name="Stations">Of the month.</param>
public sealed record CountyWorkView(
    DateOnly Month,
    IReadOnlyList<FieldFigure> Figures,
    IReadOnlyList<StationFigure> Stations
)
{
    /// <summary>The chosen month by field.</summary>
    public IEnumerable<FieldFigure> Fields => Figures.Where(figure => figure.Month == Month);

    /// <summary>Month by month, the newest first.</summary>
    public IEnumerable<IGrouping<DateOnly, FieldFigure>> Months =>
        Figures.GroupBy(figure => figure.Month).OrderByDescending(group => group.Key);
}

/// <summary>A bar from zero to the whole: done and, within it, passed.</summary>
/// <param name="Label">Read out in place of the picture.</param>
public sealed record CompletionBar(int Due, int Done, int Passed, string Label)
{
    /// <summary>Percent of what was due, whole; 0 when nothing was.</summary>
    public int DonePercent => PercentOf(Done);

    /// <summary>Percent of what was due, whole.</summary>
    public int PassedPercent => PercentOf(Passed);

    private int PercentOf(int part) => Due == 0 ? 0 : (int)Math.Floor(100m * part / Due);
}
