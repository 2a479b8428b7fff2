namespace StationPortal.Web.Frame.Home;

/// <summary>Home in its order: late, then to do by due time, then what waits for others, then figures.</summary>
public sealed record HomePage(
    IReadOnlyList<HomeTask> Late,
    IReadOnlyList<HomeTask> ToDo,
    IReadOnlyList<HomeTask> Waiting,
    IReadOnlyList<HomeFigure> Figures
)
{
    public static HomePage Of(
        IEnumerable<HomeTask> tasks,
        IReadOnlyList<HomeFigure> figures,
        DateTimeOffset now
    )
    {
        var sorted = tasks.OrderBy(task => task.Due ?? DateTimeOffset.MaxValue).ToList();
        return new HomePage(
            [.. sorted.Where(task => !task.Waits && task.Due < now)],
            [.. sorted.Where(task => !task.Waits && !(task.Due < now))],
            [.. sorted.Where(task => task.Waits)],
            figures
        );
    }
}
