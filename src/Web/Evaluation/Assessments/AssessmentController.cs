using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
public sealed class AssessmentController(
    Reach reach,
    AsOf asOf,
    AssessmentDesk desk,
    AssessmentRecords records,
    ResultDesk results,
    Comparisons comparisons
) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        AssessmentTab? tab,
        DateOnly? on,
        bool similar,
        CancellationToken ct
    )
    {
        var now = await desk.Get(key, Me, ct);
        var row = on is { } day ? await asOf.Read<AssessmentRow>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var assessment = await records.Read(
            key,
            on is { } shownOn ? AsOf.EndOf(shownOn) : null,
            ct
        );
        if (on is null)
        {
            records.Keep(key, assessment);
        }

        var result = await results.Of(assessment, key.Tenant, Me, ct);
        var shown = tab ?? AssessmentTab.Overview;
        var overview = on is null && shown == AssessmentTab.Overview;
        return View(
            "Show",
            new AssessmentView(row, on, shown)
            {
                Assessment = assessment,
                Result = result,
                Comparison =
                    shown == AssessmentTab.Comparison && result is not null
                        ? await comparisons.Of(row, result, similar, ct)
                        : null,
                Of = row.Place is null ? 0 : await StationsOf(row, ct),
                Steps = on is null ? await desk.Steps(row, Me, ct) : [],
                Parts = overview ? await desk.Parts(row, Me, ct) : [],
            }
        );
    }

    private Task<int> StationsOf(AssessmentRow row, CancellationToken ct) =>
        reach
            .Rows<RoundRow>()
            .Where(round => round.TenantId == row.TenantId && round.Id == row.Round)
            .Select(round => round.Stations)
            .SingleOrDefaultAsync(ct);
}
