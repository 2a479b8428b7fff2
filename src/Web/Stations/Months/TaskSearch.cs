using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>Finds this month's tasks by the title or code of their duty. A province has too many of them to look through: it finds its stations.</summary>
public sealed class TaskSearch(Reach reach, Acting acting, PageTexts texts, TimeProvider clock)
    : ISearchSource
{
    private const int MostStations = 100;

    public string Kind => "Month.Tasks.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var actor = acting.Actor;
        if (actor is null || (actor.Organisation is null && !IsCounty(actor)))
        {
            return [];
        }

        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var month = DutyCalendar.FirstOf(today);
        var rows = await reach
            .Rows<StationMonthPage>()
            .Where(row => row.Month == month)
            .OrderBy(row => row.StationName)
            .Take(MostStations)
            .ToListAsync(ct);
        return
        [
            .. rows.SelectMany(row => row.Tasks.Select(line => new TaskOfStation(row, line)))
                .Where(task =>
                    task.Line.Planned.Duty.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
                    || task.Line.Planned.Duty.Code.Equals(words, StringComparison.OrdinalIgnoreCase)
                )
                .OrderBy(task => !task.Line.IsToDo)
                .ThenBy(task => task.Line.Planned.Due)
                .Take(most)
                .Select(task => new SearchHit(
                    task.Line.Planned.Duty.Title,
                    texts[
                        "Month.Search.About",
                        task.Row.StationName,
                        task.Line.Planned.Due,
                        texts[MonthTones.TextOf(task.Line, today)]
                    ],
                    task.Href
                )),
        ];
    }

    private static bool IsCounty(Actor actor) =>
        RegionCode.LevelOf(actor.Region) == RegionLevel.County;
}
