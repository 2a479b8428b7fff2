using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>A county that has begun a version of a list is reminded to publish it.</summary>
public abstract class DraftTasks<TPage, TLine>(ListPages pages, Reach reach) : IHomeTasks
    where TPage : VersionedListPage<TLine>, IReadModel<TPage>
    where TLine : class, IListLine<TLine>
{
    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role != Role.Official || RegionCode.LevelOf(actor.Region) != RegionLevel.County)
        {
            return [];
        }

        var list = await reach
            .Rows<TPage>()
            .SingleOrDefaultAsync(
                row => EF.Property<string>(row, nameof(row.TenantId)) == actor.Region,
                ct
            );
        return list?.Draft is { } draft
            ?
            [
                new(
                    new TextKey(pages.Text("Home.Draft"), draft.Number),
                    pages.DraftHref(new StreamKey(list.TenantId, list.Id)),
                    null
                ),
            ]
            : [];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
