using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>A county that has begun a version is reminded to publish it.</summary>
public sealed class DutyListTasks(Reach reach) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role != Role.Official || RegionCode.LevelOf(actor.Region) != RegionLevel.County)
        {
            return [];
        }

        var list = await reach
            .Rows<DutyListPage>()
            .SingleOrDefaultAsync(row => row.TenantId == actor.Region, ct);
        return list?.Draft is { } draft
            ?
            [
                new(
                    new TextKey("DutyList.Home.Draft", draft.Number),
                    $"/duty-lists/{list.TenantId}/{list.Id}/draft",
                    null
                ),
            ]
            : [];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
