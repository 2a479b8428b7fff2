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
    public async Task<IActionResult> Index(DateOnly? month, DutyField? field, CancellationToken ct)
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
                field,
                await CountyWork.Fields(rows, first, last, today, ct),
                await CountyWork.Stations(rows, chosen, field, today, ct)
            )
        );
    }
}

/// <summary>The county's work.</summary>
/// <param name="Month">The month whose fields and stations are shown.</param>
/// <param name="Field">The only field that the stations are counted by, or <c>null</c> for all.</param>
/// <param name="Figures">Of every field and month.</param>
/// <param name="Stations">Of the month.</param>
public sealed record CountyWorkView(
    DateOnly Month,
    DutyField? Field,
    IReadOnlyList<FieldFigure> Figures,
    IReadOnlyList<StationFigure> Stations
)
{
    /// <summary>The chosen month by field.</summary>
    public IEnumerable<FieldFigure> Fields => Figures.Where(figure => figure.Month == Month);

    /// <summary>Month by month, the newest first.</summary>
    public IEnumerable<IGrouping<DateOnly, FieldFigure>> Months =>
        Figures.GroupBy(figure => figure.Month).OrderByDescending(group => group.Key);

    /// <summary>Field by field, the months from the oldest on.</summary>
    public IEnumerable<FieldChart> Charts =>
        Figures
            .GroupBy(figure => figure.Field)
            .OrderBy(group => group.Key)
            .Select(group => new FieldChart(
                group.Key,
                Month,
                [.. group.OrderBy(figure => figure.Month)]
            ));

    /// <summary>The page of a month, or of one field of it.</summary>
    public static string HrefOf(DateOnly month, DutyField? field = null) =>
        $"/county-work?month={Show.Date(month)}"
        + (field is { } one ? $"&field={one}#stations" : "");
}

/// <summary>A field's completion month by month, as columns from zero to the whole.</summary>
/// <param name="Chosen">The month that the page is about; its column is marked.</param>
/// <param name="Months">The oldest first.</param>
public sealed record FieldChart(DutyField Field, DateOnly Chosen, IReadOnlyList<FieldFigure> Months)
{
    /// <summary>Where the columns stand, in the picture's units: between the axis and the right edge, at most twelve side by side.</summary>
    public IEnumerable<FieldColumn> Columns =>
        Months.Select(
            (figure, at) =>
                new FieldColumn(
                    figure.Month,
                    CompletionBar.Of(figure),
                    FieldColumn.First + (at * FieldColumn.Step),
                    figure.Month == Chosen
                )
        );

    /// <summary>The chosen month's; <c>null</c> when nothing was due.</summary>
    public CompletionBar? Now =>
        Months.FirstOrDefault(figure => figure.Month == Chosen && figure.Due > 0) is { } figure
            ? CompletionBar.Of(figure)
            : null;
}

/// <summary>One month's column.</summary>
/// <param name="X">Left edge.</param>
/// <param name="IsChosen">Marked by a line below it.</param>
public sealed record FieldColumn(DateOnly Month, CompletionBar Bar, int X, bool IsChosen)
{
    /// <summary>Left edge of the first column, beside the axis.</summary>
    public const int First = 34;

    /// <summary>From one column to the next.</summary>
    public const int Step = 22;

    /// <summary>Width of a column.</summary>
    public const int Width = 16;

    /// <summary>Height of the whole, 100 percent.</summary>
    public const int Whole = 60;

    /// <summary>Height of what is done.</summary>
    public int Done => Bar.DonePercent * Whole / 100;

    /// <summary>Height of what has passed.</summary>
    public int Passed => Bar.PassedPercent * Whole / 100;
}

/// <summary>A bar from zero to the whole: done and, within it, passed.</summary>
/// <param name="Label">Read out in place of the picture.</param>
public sealed record CompletionBar(int Due, int Done, int Passed, string Label)
{
    /// <summary>Of a field's month, with no label of its own.</summary>
    public static CompletionBar Of(FieldFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure.Due, figure.Done, figure.Passed, "");
    }

    /// <summary>Percent of what was due, whole; 0 when nothing was.</summary>
    public int DonePercent => PercentOf(Done);

    /// <summary>Percent of what was due, whole.</summary>
    public int PassedPercent => PercentOf(Passed);

    private int PercentOf(int part) => Due == 0 ? 0 : (int)Math.Floor(100m * part / Due);
}
