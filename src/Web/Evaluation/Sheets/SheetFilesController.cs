using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Evidence of sheets: one's own, and of signed sheets that one may see (EV-14). It is sealed under its sheet, since photos show people.</summary>
[Roles(
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.TownshipOfficial,
    Role.Official,
    Role.Auditor
)]
public sealed class SheetFilesController(SheetDesk desk, Reach reach, Downloads downloads)
    : PortalController
{
    [HttpGet("/sheets/{tenant}/{id:guid}/{kind}/files/{scorer:guid}/{sha256}")]
    public async Task<IActionResult> Get(
        StreamKey key,
        SheetKind kind,
        Guid scorer,
        string sha256,
        CancellationToken ct
    )
    {
        var sheet = new SheetOf(key, kind, scorer).Key;
        var (_, state) = await desk.Station(key, ct);
        var sight = AssessmentSight.Of(state, key.Tenant, Me);
        var signed = state.Signed.Find(one =>
            one.Kind == kind && (kind != SheetKind.Evaluator || one.IsOf(scorer))
        );
        var scores =
            signed is not null && sight.Sees(signed) ? signed.Scores : await Own(sheet, ct);
        return scores.Any(score => score.Files.Any(file => file.Sha256 == sha256))
            ? await downloads.SendSealed(sheet.Id, sha256, ct)
            : NotFound();
    }

    private async Task<IReadOnlyList<ItemScore>> Own(StreamKey sheet, CancellationToken ct) =>
        await reach
            .Rows<SheetRow>()
            .Where(row => row.TenantId == sheet.Tenant && row.Id == sheet.Id)
            .Select(row => row.Scores)
            .SingleOrDefaultAsync(ct)
        ?? [];
}
