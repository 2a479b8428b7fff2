using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Assessments;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>The way to the frozen figures, for everyone who has to do with the station in the round.</summary>
public sealed class CountingSteps : IAssessmentStep
{
    public Task<IReadOnlyList<AssessmentStep>> Of(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Task.FromResult<IReadOnlyList<AssessmentStep>>(
            assessment.HasFigures
                ?
                [
                    new(
                        120,
                        "Counting.Title",
                        $"/assessments/{assessment.TenantId}/{assessment.Id}/figures"
                    ),
                ]
                : []
        );
    }
}
