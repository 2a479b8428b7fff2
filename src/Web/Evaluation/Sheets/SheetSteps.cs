using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Assessments;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>On the page of a station in a round: the reader's own sheet while it is open, then the team's scores for those who may see them.</summary>
public sealed class SheetSteps(
    OwnSheets sheets,
    AssessmentRecords records,
    SheetDesk desk,
    TimeProvider clock
) : IAssessmentStep
{
    public async Task<IReadOnlyList<AssessmentStep>> Of(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(actor);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        List<AssessmentStep> steps = [];
        foreach (var kind in OwnSheets.KindsOf(actor.Role))
        {
            var open = await sheets
                .Open(kind, actor, today)
                .AnyAsync(
                    row => row.TenantId == assessment.TenantId && row.Id == assessment.Id,
                    ct
                );
            if (open)
            {
                steps.Add(
                    new(
                        20 + (int)kind,
                        $"Sheet.Step.{kind}",
                        SheetView.HrefOf(new(assessment.TenantId, assessment.Id), kind),
                        Why: $"Sheet.What.{kind}"
                    )
                );
            }
        }

        steps.AddRange(await OfTeam(assessment, actor, ct));
        return steps;
    }

    private async Task<IReadOnlyList<AssessmentStep>> OfTeam(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    )
    {
        if (assessment.EvaluatorsSigned < assessment.TeamSize)
        {
            return [];
        }

        var key = new StreamKey(assessment.TenantId, assessment.Id);
        var state = await records.Of(key, ct);
        if (!AssessmentSight.Of(state, key.Tenant, actor).TeamScores)
        {
            return [];
        }

        var mustAgree =
            state.Status == AssessmentStatus.Scoring
            && state.Chair == actor.Account
            && TeamLine
                .Of(state, await desk.Tolerance(key.Tenant, ct))
                .Any(line => line.IsApart && line.Agreed is null);
        return
        [
            new(
                mustAgree ? 15 : 150,
                mustAgree ? "Consensus.Do" : "Consensus.Title",
                ConsensusController.HrefOf(key),
                Why: "Consensus.Why"
            ),
            new(151, "Analytics.Title", $"/assessments/{key.Tenant}/{key.Id}/analytics"),
        ];
    }
}
