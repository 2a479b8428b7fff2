using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Evaluations in the left bar, with those that wait for the reader's answer or report.</summary>
public sealed class AssessmentPlace(Reach reach) : IPlace
{
    public string Text => "Assessment.List.Title";
    public string Href => "/assessments";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles =>
        [
            Role.Official,
            Role.TownshipOfficial,
            Role.Evaluator,
            Role.Agency,
            Role.SocialWorker,
            Role.Auditor,
        ];
    public int Order => 48;

    public async Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official => await reach
                .Rows<AssessmentRow>()
                .CountAsync(
                    row =>
                        row.TenantId == actor.Region
                        && (row.OpenObjections > 0 || row.OpenChanges > 0),
                    ct
                ),
            Role.Agency => await reach
                .Rows<AssessmentRow>()
                .CountAsync(row => row.Operator == actor.Organisation && row.RectifyBy != null, ct),
            _ => 0,
        };
}
