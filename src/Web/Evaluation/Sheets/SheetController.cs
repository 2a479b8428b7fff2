using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>A score sheet on a tablet: saved by section or as a whole, kept by the browser while there is no line, and signed.</summary>
[Roles(Role.Evaluator, Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
public sealed class SheetController(SheetDesk desk, Reach reach, Uploads uploads) : PortalController
{
    private const string Path = "/sheets/{tenant}/{id:guid}/{kind}";

    [HttpGet(Path)]
    public async Task<IActionResult> Sheet(StreamKey key, SheetKind kind, CancellationToken ct)
    {
        var view = await desk.Of(key, kind, ct);
        return View("Sheet", PageOf(view));
    }

    [HttpPost(Path)]
    public Task<IActionResult> Sheet(
        StreamKey key,
        SheetKind kind,
        SheetForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            stop => Save(key, kind, form, stop),
            again: () => Again(key, kind, form, ct),
            done: () => Redirect(Saved(key, kind, form)),
            banner: "Sheet.Saved"
        );

    [HttpGet(Path + "/sign")]
    public async Task<IActionResult> Sign(StreamKey key, SheetKind kind, CancellationToken ct)
    {
        var view = await desk.Of(key, kind, ct);
        return View("Sign", new SheetPage<SignForm>(view, new() { Seen = view.Own?.Version ?? 0 }));
    }

    [HttpPost(Path + "/sign")]
    public Task<IActionResult> Sign(
        StreamKey key,
        SheetKind kind,
        SignForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var row = await reach.Get<AssessmentRow>(key, stop);
                var contract = kind == SheetKind.Supervisor ? row.Contract : null;
                return new Proposal(
                    new SignSheet(
                        new(key, kind, Me.Account),
                        form.Seen,
                        contract is { } id ? new(row.County, id) : null
                    )
                );
            },
            again: () => Sign(key, kind, ct),
            done: () => Redirect(SheetView.HrefOf(key, kind)),
            banner: kind == SheetKind.Self ? "Sheet.HandedIn" : "Sheet.SignedNow"
        );

    [HttpGet(Path + "/take-over")]
    [Roles(Role.TownshipOfficial, Role.Official)]
    public async Task<IActionResult> TakeOver(StreamKey key, SheetKind kind, CancellationToken ct)
    {
        var view = await desk.Of(key, kind, ct);
        return View("TakeOver", new SheetPage<TakeOverForm>(view, new()));
    }

    [HttpPost(Path + "/take-over")]
    [Roles(Role.TownshipOfficial, Role.Official)]
    public Task<IActionResult> TakeOver(
        StreamKey key,
        SheetKind kind,
        TakeOverForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new TakeOverSheet(new(key, kind, Me.Account), form.Reason),
            again: () => TakeOver(key, kind, ct),
            done: () => Redirect(SheetView.HrefOf(key, kind)),
            banner: "Sheet.TakenOver"
        );

    private async Task<Proposal> Save(
        StreamKey key,
        SheetKind kind,
        SheetForm form,
        CancellationToken ct
    )
    {
        var sheet = new SheetOf(key, kind, Me.Account);
        List<LineEntry> lines = [];
        List<ITransactionPart> parts = [];
        foreach (var (at, line) in form.Lines.Index())
        {
            if (line.Added is not { } file)
            {
                lines.Add(line.Entry());
                continue;
            }

            // Nobody stores files at a station that is none of theirs.
            _ = await desk.Station(key, ct);
            var taken = await uploads.Seal(
                file,
                $"{nameof(form.Lines)}[{at}].{nameof(line.Added)}",
                sheet.Key.Id,
                ct
            );
            lines.Add(line.Entry(taken.File));
            parts.AddRange(taken.Parts);
        }

        return new Proposal(new SaveScores(sheet, lines, form.Seen), parts);
    }

    // A refusal names the first fault; the page shows all of them, each at its field.
    private async Task<IActionResult> Again(
        StreamKey key,
        SheetKind kind,
        SheetForm form,
        CancellationToken ct
    )
    {
        var view = await desk.Of(key, kind, ct);
        if (ViewData[nameof(Refusal)] is not null && view.Standing == SheetStanding.Open)
        {
            var entries = form.Lines.ConvertAll(line => line.Entry());
            foreach (var fault in await desk.Faults(view, entries, ct))
            {
                var field = $"Form.{fault.Field}";
                if (ModelState[field] is not { Errors.Count: > 0 })
                {
                    ModelState.AddModelError(field, T[$"Refusal.{fault.Code}", fault.Values]);
                }
            }
        }

        return View("Sheet", PageOf(view));
    }

    private static SheetPage<SheetForm> PageOf(SheetView view) =>
        new(view, new() { Seen = view.Own?.Version ?? 0 });

    // The token makes each address new: a script that goes to the same address with another anchor would load nothing.
    private static string Saved(StreamKey key, SheetKind kind, SheetForm form) =>
        $"{SheetView.HrefOf(key, kind)}?from={form.From}&saved={form.Once:N}#next";
}
