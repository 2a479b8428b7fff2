using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>Steps after scoring: objections, what is to be put right, changes, annulment.</summary>
public sealed class ResultSteps(Reach reach, TimeProvider clock) : IAssessmentStep
{
    public async Task<IReadOnlyList<AssessmentStep>> Of(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(actor);
        var path = $"/assessments/{assessment.TenantId}/{assessment.Id}";
        return actor.Role switch
        {
            Role.Official when actor.Region == assessment.TenantId =>
            [
                .. OfOrganiser(assessment, path),
            ],
            Role.Agency or Role.SocialWorker =>
            [
                .. OfOperator(assessment, actor, path, await MayObject(assessment, ct)),
            ],
            _ => [],
        };
    }

    private static IEnumerable<AssessmentStep> OfOrganiser(AssessmentRow row, string path)
    {
        if (row.OpenObjections > 0)
        {
            yield return new(
                10,
                "Objection.Answer",
                $"{path}?tab=After",
                Why: "Objection.Answer.Why"
            );
        }

        if (row.OpenChanges > 0)
        {
            yield return new(12, "Change.Decide", $"{path}?tab=After", Why: "Change.Decide.Why");
        }

        if (row.ReportedRectifications > 0)
        {
            yield return new(
                14,
                "Rectification.Check",
                $"{path}?tab=After",
                Why: "Rectification.Check.Why"
            );
        }

        if (row.Status is AssessmentStatus.Drafted or AssessmentStatus.Published)
        {
            yield return new(120, "Rectification.New", $"{path}/rectify");
            yield return new(130, "Change.New", $"{path}/change");
        }

        if (row.Status == AssessmentStatus.Published)
        {
            yield return new(190, "Annul.New", $"{path}/annul");
        }
    }

    private static IEnumerable<AssessmentStep> OfOperator(
        AssessmentRow row,
        Actor actor,
        string path,
        bool mayObject
    )
    {
        if (row.OpenRectifications > row.ReportedRectifications)
        {
            yield return new(
                20,
                "Rectification.Report",
                $"{path}?tab=After",
                Why: "Rectification.Report.Why"
            );
        }

        if (mayObject && actor.Role == Role.Agency)
        {
            yield return new(30, "Objection.New", $"{path}/object", Why: "Objection.New.Why");
        }
    }

    private async Task<bool> MayObject(AssessmentRow row, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return row.Status == AssessmentStatus.Drafted
            && await reach
                .Rows<RoundRow>()
                .AnyAsync(
                    round =>
                        round.TenantId == row.TenantId
                        && round.Id == row.Round
                        && round.ObjectionsUntil >= today,
                    ct
                );
    }
}
