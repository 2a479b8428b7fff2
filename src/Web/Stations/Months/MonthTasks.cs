using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>What the stations' tasks ask of each role today, and what waits for others: workers see tasks, managers stations, the township what to check, the county what climbed up to it.</summary>
public sealed class MonthTasks(Reach reach, PageTexts texts, TimeProvider clock) : IHomeTasks
{
    private const int Most = 20;

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        var today = Today;
        return actor.Role switch
        {
            Role.SocialWorker => [.. await OfWorker(today, ct), .. await WaitingForTownship(ct)],
            Role.Agency =>
            [
                .. await Stations("Month.Home.Station", row => row.FirstDue <= today, today, ct),
                .. await WaitingForTownship(ct),
            ],
            Role.TownshipOfficial =>
            [
                .. (await Rows(row => row.ToCheck > 0, ct)).Select(row => ToCheck(row, false)),
                .. await Stations(
                    "Month.Home.Late",
                    row => row.FirstDue < today,
                    today.AddDays(-1),
                    ct
                ),
                .. (await Rows(row => row.Returned > 0, ct)).Select(Returned),
            ],
            Role.Official =>
            [
                .. Climbed(
                    await Rows(row => row.TenantId == actor.Region && row.FirstDue < today, ct)
                ),
                .. await WaitingForTownships(actor.Region, ct),
            ],
            _ => [],
        };
    }

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        var page = actor.Role switch
        {
            Role.SocialWorker or Role.Agency => "/station-tasks",
            Role.TownshipOfficial => "/township-board",
            Role.Official => "/county-work",
            _ => null,
        };
        if (page is null)
        {
            return [];
        }

        var month = DutyCalendar.FirstOf(Today);
        var sum = await CountyWork.Whole(reach.Rows<StationMonthPage>(), month, ct);
        return sum is null
            ? []
            : [new("Month.Home.Done", texts["Month.Home.DoneOf", sum.Done, sum.Due], page)];
    }

    private async Task<IEnumerable<HomeTask>> OfWorker(DateOnly today, CancellationToken ct)
    {
        var week = StationTasksView.WeekEnd(today);
        var rows = await reach
            .Rows<StationMonthPage>()
            .Where(row => row.FirstDue <= week)
            .OrderBy(row => row.FirstDue)
            .Take(Most)
            .ToListAsync(ct);
        return rows.SelectMany(row =>
                row.Tasks.Where(task => task.IsToDo && task.Planned.Due <= week)
                    .Select(task => new TaskOfStation(row, task))
            )
            .OrderBy(task => task.Line.Planned.Due)
            .Take(Most)
            .Select(task => new HomeTask(
                new TextKey(
                    task.Line.Status == StationTaskStatus.Returned
                        ? "Month.Home.Again"
                        : "Month.Home.Task",
                    task.Line.Planned.Duty.Title,
                    task.Row.StationName,
                    texts.Region(task.Row.Township),
                    task.Line.Planned.Due
                ),
                task.Href,
                ChinaTime.EndOf(task.Line.Planned.Due)
            ));
    }

    private async Task<IEnumerable<HomeTask>> Stations(
        string text,
        Expression<Func<StationMonthPage, bool>> which,
        DateOnly until,
        CancellationToken ct
    ) =>
        (await Rows(which, ct)).Select(row =>
            About(
                text,
                row,
                row.Open.Count(task => task.Due <= until),
                row.Open.Min(task => task.Due)
            )
        );

    private async Task<IEnumerable<HomeTask>> WaitingForTownship(CancellationToken ct) =>
        (await Rows(row => row.ToCheck > 0, ct)).Select(row => ToCheck(row, true));

    private async Task<IReadOnlyList<HomeTask>> WaitingForTownships(
        string county,
        CancellationToken ct
    )
    {
        var rows = reach
            .Rows<StationMonthPage>()
            .Where(row => row.TenantId == county && row.ToCheck > 0);
        var ticks = await rows.SumAsync(row => row.ToCheck, ct);
        return ticks == 0
            ? []
            :
            [
                new(
                    new TextKey(
                        "Month.Home.WaitsForTownships",
                        ticks,
                        await rows.Select(row => row.Station).Distinct().CountAsync(ct)
                    ),
                    "/county-work",
                    null,
                    Waits: true
                ),
            ];
    }

    private IEnumerable<HomeTask> Climbed(IEnumerable<MonthOfToday> rows) =>
        rows.Select(row =>
                (row, Due: row.Open.Where(task => task.Reminded == ReminderStep.County).ToList())
            )
            .Where(each => each.Due.Count > 0)
            .Select(each =>
                About("Month.Home.County", each.row, each.Due.Count, each.Due.Min(task => task.Due))
            );

    private HomeTask ToCheck(MonthOfToday row, bool waits) =>
        new(
            new TextKey(
                waits ? "Month.Home.WaitsForTownship" : "Month.Home.Check",
                row.Name,
                texts.Region(row.Township),
                row.ToCheck
            ),
            waits ? row.Href : "/township-board",
            null,
            waits
        );

    private HomeTask Returned(MonthOfToday row) =>
        new(
            new TextKey(
                "Month.Home.WaitsForStation",
                row.Name,
                texts.Region(row.Township),
                row.Returned
            ),
            row.Href,
            null,
            Waits: true
        );

    private HomeTask About(string text, MonthOfToday row, int tasks, DateOnly first) =>
        new(
            new TextKey(text, row.Name, texts.Region(row.Township), tasks, first),
            row.Href,
            ChinaTime.EndOf(first)
        );

    private Task<List<MonthOfToday>> Rows(
        Expression<Func<StationMonthPage, bool>> which,
        CancellationToken ct
    ) =>
        reach
            .Rows<StationMonthPage>()
            .Where(which)
            .OrderBy(row => row.FirstDue)
            .Take(Most)
            .Select(row => new MonthOfToday(
                $"/station-months/{row.TenantId}/{row.Id}",
                row.StationName,
                row.Township,
                row.Open,
                row.ToCheck,
                row.Returned
            ))
            .ToListAsync(ct);

    private sealed record MonthOfToday(
        string Href,
        string Name,
        string Township,
        IReadOnlyList<OpenTask> Open,
        int ToCheck,
        int Returned
    );
}
