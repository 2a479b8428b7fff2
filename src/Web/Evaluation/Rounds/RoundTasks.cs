using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>What rounds ask of people today: the organiser's next step, an evaluator's declarations.</summary>
public sealed class RoundTasks(Reach reach, RoundDesk desk) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official => await OfOrganiser(actor, ct),
            Role.Evaluator => await OfEvaluator(actor, ct),
            _ => [],
        };

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private async Task<IReadOnlyList<HomeTask>> OfOrganiser(Actor actor, CancellationToken ct)
    {
        var rows = await reach
            .Rows<RoundRow>()
            .Where(row => row.TenantId == actor.Region)
            .Where(row =>
                row.Status == RoundStatus.Announced
                || row.Status == RoundStatus.Stations
                || row.Status == RoundStatus.Teams
            )
            .OrderBy(row => row.SelfUntil)
            .Take(Most)
            .ToListAsync(ct);
        var tasks = new List<HomeTask>();
        foreach (var row in rows)
        {
            var missing =
                row.Status == RoundStatus.Teams
                    ? (await Fold(row, ct))
                        .Undeclared.Select(pair => pair.Evaluator)
                        .Distinct()
                        .Count()
                    : 0;
            tasks.Add(
                new(
                    missing > 0
                        ? new("Round.Task.Missing", row.Name, missing)
                        : new($"Round.Task.{row.Status}", row.Name),
                    $"/rounds/{row.TenantId}/{row.Id}",
                    ChinaTime.EndOf(row.SelfUntil),
                    Waits: missing > 0
                )
            );
        }

        return tasks;
    }

    // Few rounds wait for declarations at a time; one that is scored is read only for who was drawn late.
    private async Task<IReadOnlyList<HomeTask>> OfEvaluator(Actor actor, CancellationToken ct)
    {
        var mark = RoundRow.Mark(actor.Account);
        var rows = await reach
            .Rows<RoundRow>()
            .Where(row =>
                (row.Status == RoundStatus.Teams && row.Evaluators.Contains(mark))
                || (row.Status == RoundStatus.Scoring && row.Late.Contains(mark))
            )
            .OrderBy(row => row.SelfUntil)
            .Take(Most)
            .ToListAsync(ct);
        var tasks = new List<HomeTask>();
        foreach (var row in rows)
        {
            if ((await Fold(row, ct)).Undeclared.Any(pair => pair.Evaluator == actor.Account))
            {
                tasks.Add(
                    new(
                        new("Round.Task.Declare", row.Name),
                        $"/rounds/{row.TenantId}/{row.Id}/ties",
                        ChinaTime.EndOf(row.SelfUntil)
                    )
                );
            }
        }

        return tasks;
    }

    private Task<Round> Fold(RoundRow row, CancellationToken ct) =>
        desk.Fold(new StreamKey(row.TenantId, row.Id), ct);
}
