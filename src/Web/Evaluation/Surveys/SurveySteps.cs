using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>The way to the people asked, for evaluators and the organiser.</summary>
public sealed class SurveySteps : IAssessmentStep
{
    private const int ToDo = 90;
    private const int MayDo = 130;

    public Task<IReadOnlyList<AssessmentStep>> Of(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(actor);
        return Task.FromResult<IReadOnlyList<AssessmentStep>>(
            assessment.PeopleLines > 0
            && actor.Role is Role.Official or Role.Evaluator or Role.Auditor
                ?
                [
                    new(
                        IsToDo(assessment, actor) ? ToDo : MayDo,
                        "Survey.Title",
                        $"/assessments/{assessment.TenantId}/{assessment.Id}/survey"
                    ),
                ]
                : []
        );
    }

    // Sheets come first; until the answers are counted, people are the next to turn to.
    private static bool IsToDo(AssessmentRow assessment, Actor actor) =>
        assessment is { Status: AssessmentStatus.Scoring, HasOpinions: false }
        && (
            actor.Role == Role.Evaluator
            || (actor.Role == Role.Official && actor.Region == assessment.TenantId)
        );
}

/// <summary>Surveys with people to call, for their evaluators.</summary>
public sealed class SurveyTasks(Reach reach) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.Evaluator)
        {
            return [];
        }

        var surveys = await reach
            .Rows<SurveyRow>()
            .Where(survey => !survey.Closed)
            .Join(
                reach.Rows<AssessmentRow>().Where(row => row.Status == AssessmentStatus.Scoring),
                survey => new { Tenant = survey.TenantId, Id = survey.Assessment },
                row => new { Tenant = row.TenantId, row.Id },
                (survey, row) =>
                    new
                    {
                        survey,
                        row.TenantId,
                        row.Id,
                        row.StationName,
                    }
            )
            .OrderBy(each => each.survey.Until)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. surveys
                .Where(each => each.survey.Waiting > 0)
                .Select(each => new HomeTask(
                    new TextKey("Home.Survey", each.StationName, each.survey.Waiting),
                    $"/assessments/{each.TenantId}/{each.Id}/survey",
                    ChinaTime.EndOf(each.survey.Until)
                )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
