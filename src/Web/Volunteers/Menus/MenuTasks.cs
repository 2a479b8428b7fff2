using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>A county that has begun a version is reminded to publish it.</summary>
public sealed class MenuTasks(Reach reach) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role != Role.Official || RegionCode.LevelOf(actor.Region) != RegionLevel.County)
        {
            return [];
        }

        var list = await reach
            .Rows<MenuPage>()
            .SingleOrDefaultAsync(row => row.TenantId == actor.Region, ct);
        return list?.Draft is { } draft
            ?
            [
                new(
                    new TextKey("Menu.Home.Draft", draft.Number),
                    $"/menus/{list.TenantId}/{list.Id}/draft",
                    null
                ),
            ]
            : [];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
