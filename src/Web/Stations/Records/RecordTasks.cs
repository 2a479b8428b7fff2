using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>Doubts about service records: the operator answers, the county settles what is answered or was not answered in time.</summary>
public sealed class RecordTasks(Reach reach, TimeProvider clock) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var rows = reach.Rows<ServiceRecordRow>();
        return actor.Role switch
        {
            Role.Agency or Role.SocialWorker => await Told(
                rows.Where(row =>
                    row.State == ServiceState.Disputed && row.Operator == actor.Organisation
                ),
                "Record.Home.Answer",
                ct
            ),
            Role.Official => await Told(
                rows.Where(row =>
                    row.TenantId == actor.Region
                    && (
                        row.State == ServiceState.Answered
                        || (row.State == ServiceState.Disputed && row.AnswerBy < today)
                    )
                ),
                "Record.Home.Settle",
                ct
            ),
            _ => [],
        };
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static async Task<IReadOnlyList<HomeTask>> Told(
        IQueryable<ServiceRecordRow> rows,
        string text,
        CancellationToken ct
    )
    {
        var found = await rows.OrderBy(row => row.AnswerBy)
            .Take(Most)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.Title,
                row.AnswerBy,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(row => new HomeTask(
                new TextKey(text, row.Title),
                $"/service-records/{row.TenantId}/{row.Id}",
                row.AnswerBy is { } day ? ChinaTime.EndOf(day) : null
            )),
        ];
    }
}
