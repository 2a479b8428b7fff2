using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>Counted deliverables that the county samples and looks through.</summary>
public sealed class DeliverableTasks(Reach reach) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role != Role.Official)
        {
            return [];
        }

        var rows = await reach
            .Rows<DeliverableCheckRow>()
            .Where(row => row.TenantId == actor.Region && (row.NotSampled > 0 || row.NotLooked > 0))
            .OrderBy(row => row.ContractNumber)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rows.SelectMany(row =>
                row.Lines.Where(line =>
                        line.Open && line is { SampleSize: null } or { ToLookAt: > 0 }
                    )
                    .Select(line => TaskOf(row, line))
            ),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static HomeTask TaskOf(DeliverableCheckRow row, DeliverableLine line) =>
        new(
            line.SampleSize is null
                ? new TextKey("Work.Home.Sample", row.ContractNumber, line.Name)
                : new TextKey("Work.Home.Look", row.ContractNumber, line.Name, line.ToLookAt),
            $"/contracts/{row.TenantId}/{row.Contract}/milestones/{line.Milestone}/work",
            null
        );
}
