using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>What the stations' tasks ask of each role today: workers see tasks, managers stations, the township what to check, the county what climbed up to it.</summary>
public sealed class MonthTasks(Reach reach, TimeProvider clock) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var week = StationTasksView.WeekEnd(today);
        return actor.Role switch
        {
            Role.SocialWorker => OfWorker(await Rows(row => row.FirstDue <= week, ct), week),
            Role.Agency => OfStations(await Rows(row => row.FirstDue <= today, ct), today),
            Role.TownshipOfficial =>
            [
                .. (await Rows(row => row.ToCheck > 0, ct)).Select(ToCheck),
                .. OfStations(await Rows(row => row.FirstDue < today, ct), today.AddDays(-1)),
            ],
            Role.Official => Climbed(
                await Rows(row => row.TenantId == actor.Region && row.FirstDue < today, ct)
            ),
            _ => [],
        };
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private Task<List<MonthOfToday>> Rows(
        System.Linq.Expressions.Expression<Func<StationMonthPage, bool>> which,
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
                row.Open,
                row.ToCheck
            ))
            .ToListAsync(ct);

    private static IReadOnlyList<HomeTask> OfWorker(
        IEnumerable<MonthOfToday> rows,
        DateOnly week
    ) =>
        [
            .. rows.SelectMany(row =>
                    row.Open.Where(task => task.Due <= week)
                        .Select(task => new HomeTask(
                            new TextKey("Month.Home.Task", row.Name, task.No, task.Field),
                            $"{row.Href}/tasks/{task.No}",
                            ChinaTime.EndOf(task.Due)
                        ))
                )
                .OrderBy(task => task.Due)
                .Take(Most),
        ];

    private static IReadOnlyList<HomeTask> OfStations(
        IEnumerable<MonthOfToday> rows,
        DateOnly until
    ) =>
        [
            .. rows.Select(row => new HomeTask(
                new TextKey(
                    "Month.Home.Station",
                    row.Name,
                    row.Open.Count(task => task.Due <= until)
                ),
                row.Href,
                ChinaTime.EndOf(row.Open.Min(task => task.Due))
            )),
        ];

    private static HomeTask ToCheck(MonthOfToday row) =>
        new(new TextKey("Month.Home.Check", row.Name, row.ToCheck), "/township-board", null);

    private static IReadOnlyList<HomeTask> Climbed(IEnumerable<MonthOfToday> rows) =>
        [
            .. rows.Select(row =>
                    (
                        row,
                        Tasks: row.Open.Where(task => task.Reminded == ReminderStep.County).ToList()
                    )
                )
                .Where(each => each.Tasks.Count > 0)
                .Select(each => new HomeTask(
                    new TextKey("Month.Home.County", each.row.Name, each.Tasks.Count),
                    each.row.Href,
                    ChinaTime.EndOf(each.Tasks.Min(task => task.Due))
                )),
        ];

    private sealed record MonthOfToday(
        string Href,
        string Name,
        IReadOnlyList<OpenTask> Open,
        int ToCheck
    );
}
