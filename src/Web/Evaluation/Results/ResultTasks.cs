using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>What results ask of people today: the organiser closes, answers, decides and publishes; the agency objects and puts right.</summary>
public sealed class ResultTasks(Reach reach, IRuleBooks rules, TimeProvider clock) : IHomeTasks
{
    private const string AnswerDays = "EV-19.answer_days";

    // Wider than the working days can become; near the end of the known calendar a task stands without its day.
    private const int WideDays = 60;
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role switch
        {
            Role.Official => [.. await Rounds(actor, ct), .. await OfOrganiser(actor, ct)],
            Role.Agency or Role.SocialWorker => await OfOperator(actor, ct),
            _ => [],
        };
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private async Task<IReadOnlyList<HomeTask>> Rounds(Actor actor, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var rounds = await reach
            .Rows<RoundRow>()
            .Where(round =>
                round.TenantId == actor.Region
                && (
                    (round.Status == RoundStatus.Scoring && round.ScoreUntil < today)
                    || (round.Status == RoundStatus.Closed && round.ObjectionsUntil < today)
                )
            )
            .OrderBy(round => round.ScoreUntil)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rounds.Select(round =>
                round.Status == RoundStatus.Scoring
                    ? new HomeTask(
                        new("Result.Home.Close", round.Name),
                        $"/rounds/{round.TenantId}/{round.Id}/close",
                        null
                    )
                    : new HomeTask(
                        new("Result.Home.Publish", round.Name),
                        $"/rounds/{round.TenantId}/{round.Id}/publish",
                        null
                    )
            ),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> OfOrganiser(Actor actor, CancellationToken ct)
    {
        var rows = await reach
            .Rows<AssessmentRow>()
            .Where(row =>
                row.TenantId == actor.Region
                && (row.OpenObjections > 0 || row.OpenChanges > 0 || row.ReportedRectifications > 0)
            )
            .OrderBy(row => row.StationName)
            .Take(Most)
            .ToListAsync(ct);
        var answerBy = await AnswerBy(rows, actor.Region, ct);
        return
        [
            .. rows.Select(row =>
                row switch
                {
                    { OpenObjections: > 0 } => Told(
                        row,
                        "Result.Home.Answer",
                        answerBy.TryGetValue(row.Round, out var day) ? day : null
                    ),
                    { OpenChanges: > 0 } => Told(row, "Result.Home.Decide", null),
                    _ => Told(row, "Result.Home.Check", null),
                }
            ),
        ];
    }

    // Working days after the last day for objections (EV-19).
    private async Task<Dictionary<Guid, DateOnly>> AnswerBy(
        IReadOnlyList<AssessmentRow> rows,
        string tenant,
        CancellationToken ct
    )
    {
        var ids = rows.Where(row => row.OpenObjections > 0).Select(row => row.Round).ToHashSet();
        var ends = await reach
            .Rows<RoundRow>()
            .Where(round =>
                round.TenantId == tenant && ids.Contains(round.Id) && round.ObjectionsUntil != null
            )
            .Select(round => new { round.Id, round.ObjectionsUntil })
            .ToListAsync(ct);
        var book = await rules.Current(ct);
        var days = book.Parameters.Count(AnswerDays, tenant, ChinaTime.DateOf(clock.GetUtcNow()));
        return ends.Select(round => (round.Id, End: round.ObjectionsUntil.GetValueOrDefault()))
            .Where(round => book.Calendar.Knows(round.End, WideDays))
            .ToDictionary(
                round => round.Id,
                round => book.Calendar.AddWorkingDays(round.End, days)
            );
    }

    private async Task<IReadOnlyList<HomeTask>> OfOperator(Actor actor, CancellationToken ct)
    {
        var rows = await reach
            .Rows<AssessmentRow>()
            .Where(row =>
                row.Operator == actor.Organisation
                && row.OpenRectifications > row.ReportedRectifications
            )
            .OrderBy(row => row.RectifyBy)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => Told(row, "Result.Home.Report", row.RectifyBy)),
            .. actor.Role == Role.Agency ? await ToObject(actor, ct) : [],
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> ToObject(Actor actor, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var rounds = reach.Rows<RoundRow>().Where(round => round.ObjectionsUntil >= today);
        var rows = await reach
            .Rows<AssessmentRow>()
            .Where(row =>
                row.Operator == actor.Organisation && row.Status == AssessmentStatus.Drafted
            )
            .Join(
                rounds,
                row => new { row.TenantId, Id = row.Round },
                round => new { round.TenantId, round.Id },
                (row, round) => new { Row = row, round.ObjectionsUntil }
            )
            .OrderBy(one => one.ObjectionsUntil)
            .Take(Most)
            .ToListAsync(ct);
        return [.. rows.Select(one => Told(one.Row, "Result.Home.Object", one.ObjectionsUntil))];
    }

    private static HomeTask Told(AssessmentRow row, string text, DateOnly? due) =>
        new(
            new(text, row.StationName, row.RoundName),
            $"/assessments/{row.TenantId}/{row.Id}?tab={(text == "Result.Home.Object" ? "Lines" : "After")}",
            due is { } day ? ChinaTime.EndOf(day) : null
        );
}
