using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>One station in one round: how far it is, what it reached and how, and what is to be done.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor
)]
public sealed class AssessmentController(AsOf asOf, AssessmentDesk desk) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        AssessmentTab? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var now = await desk.Get(key, Me, ct);
        var row = on is { } day ? await asOf.Read<AssessmentRow>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        return View(
            "Show",
            new AssessmentView(row, on, tab ?? AssessmentTab.Overview)
            {
                Steps = on is null ? await desk.Steps(row, Me, ct) : [],
                Parts = on is null ? await desk.Parts(row, Me, ct) : [],
            }
        );
    }
}
