using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>On home: sheets to fill in and sign, and teams whose chair must bring them together (EV-15).</summary>
public sealed class SheetTasks(OwnSheets sheets, SheetDesk desk, Reach reach, TimeProvider clock)
    : IHomeTasks
{
    private const int MostOfKind = 6;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        List<HomeTask> tasks = [];
        foreach (var kind in OwnSheets.KindsOf(actor.Role))
        {
            var open = await sheets
                .Open(kind, actor, today)
                .OrderBy(row => row.Due)
                .ThenBy(row => row.StationName)
                .Take(MostOfKind)
                .ToListAsync(ct);
            tasks.AddRange(open.Select(TaskOf));
        }

        if (actor.Role == Role.Evaluator)
        {
            tasks.AddRange(await ToAgree(actor, ct));
        }

        return tasks;
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static HomeTask TaskOf(OwnSheetRow row) =>
        new(
            row.Lines == 0
                ? new TextKey("Sheet.Home.Self", row.StationName)
                : new TextKey($"Sheet.Home.{row.Kind}", row.StationName, row.Scored, row.Lines),
            row.Href,
            ChinaTime.EndOf(row.Due)
        );

    private async Task<IReadOnlyList<HomeTask>> ToAgree(Actor actor, CancellationToken ct)
    {
        // The chair stands first in the team.
        var chair = RoundRow.Mark(actor.Account);
        var rows = await reach
            .Rows<AssessmentRow>()
            .Where(one =>
                one.Status == AssessmentStatus.Scoring
                && one.EvaluatorsSigned >= one.TeamSize
                && one.Team.StartsWith(chair)
            )
            .OrderBy(one => one.ScoreUntil)
            .Take(MostOfKind)
            .ToListAsync(ct);
        List<HomeTask> tasks = [];
        foreach (var row in rows)
        {
            var (_, state) = await desk.Station(new(row.TenantId, row.Id), ct);
            var apart = LeafScores.Of(state, await desk.Tolerance(row.TenantId, ct)).Apart;
            if (apart.Count > 0)
            {
                tasks.Add(
                    new(
                        new TextKey("Consensus.Home", row.StationName, apart.Count),
                        ConsensusController.HrefOf(new(row.TenantId, row.Id)),
                        ChinaTime.EndOf(row.ScoreUntil)
                    )
                );
            }
        }

        return tasks;
    }
}
