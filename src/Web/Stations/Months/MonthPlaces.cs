using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>A station's tasks in the left bar, with how many stations have something late.</summary>
public sealed class StationTasksPlace(Reach reach, TimeProvider clock) : IPlace
{
    public string Text => "Month.Place.Tasks";
    public string Href => "/station-tasks";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.SocialWorker, Role.Agency];
    public int Order => 5;

    public Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return reach.Rows<StationMonthPage>().CountAsync(row => row.FirstDue < today, ct);
    }
}

/// <summary>The township's board, with the ticks that wait for a check.</summary>
public sealed class TownshipBoardPlace(Reach reach) : IPlace
{
    public string Text => "Month.Place.Board";
    public string Href => "/township-board";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.TownshipOfficial];
    public int Order => 5;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        reach
            .Rows<StationMonthPage>()
            .Where(row => row.ToCheck > 0)
            .SumAsync(row => row.ToCheck, ct);
}

/// <summary>The county's figures.</summary>
public sealed class CountyWorkPlace : IPlace
{
    public string Text => "Month.Place.County";
    public string Href => "/county-work";
    public string Icon => "bar-chart";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 35;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
