using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>An authority that has begun a version is reminded to publish it.</summary>
public sealed class SchemeTasks(Reach reach) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.Official)
        {
            return [];
        }

        var schemes = await reach
            .Rows<SchemePage>()
            .Where(row => row.TenantId == actor.Region)
            .OrderBy(row => row.Name)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. schemes
                .Where(scheme => scheme.Draft is not null)
                .Select(scheme => new HomeTask(
                    new TextKey("Scheme.Home.Draft", scheme.Name, scheme.Draft?.Number),
                    new SchemePages().DraftHref(new StreamKey(scheme.TenantId, scheme.Id)),
                    null
                )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
