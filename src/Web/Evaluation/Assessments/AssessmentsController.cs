using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Stations in rounds that the reader has to do with.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor
)]
public sealed class AssessmentsController(AssessmentDesk desk) : PortalController
{
    private static readonly ListSpec<AssessmentRow> Spec = new ListSpec<AssessmentRow>(
        "/assessments",
        "Assessment.List.Title"
    )
        .Lead(
            "Assessment.Station",
            row => row.StationName,
            row => $"/assessments/{row.TenantId}/{row.Id}"
        )
        .Column("Assessment.Round", row => row.RoundName)
        .Column("Assessment.Operator", row => row.OperatorName)
        .Status("Assessment.Status", row => row.Status, AssessmentTones.Of)
        .Score("Assessment.Score", row => row.Score)
        .Column("Assessment.Grade", row => row.Grade)
        .Column("Assessment.Place", row => row.Place)
        .Column("Assessment.OpenObjections", row => row.OpenObjections)
        .Column("Assessment.RectifyBy", row => row.RectifyBy)
        .Search(
            "Assessment.Search",
            words => row => row.StationName.Contains(words) || row.OperatorName.Contains(words)
        )
        .Choice<AssessmentStatus>(
            "status",
            "Assessment.Status",
            status => row => row.Status == status
        )
        .Choice<RoundKind>("kind", "Assessment.Kind", kind => row => row.Kind == kind)
        .Text("round", "Assessment.Round", words => row => row.RoundName.Contains(words))
        .Text("grade", "Assessment.Grade", words => row => row.Grade == words)
        .InRegion("region", "Assessment.Township", inside => row => row.Township.StartsWith(inside))
        .View("AssessmentStatus.Scoring", "status=Scoring")
        .View("AssessmentStatus.Drafted", "status=Drafted")
        .View("AssessmentStatus.Published", "status=Published")
        .SortedBy(row => row.Until, descending: true)
        .Empty("Assessment.List.Empty");

    [HttpGet("/assessments")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, desk.Concerning(Me), ct);
}
