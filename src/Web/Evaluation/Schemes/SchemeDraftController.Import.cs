using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Files;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Imports a file into the draft: every row is right and hangs where it can, or nothing is stored and each fault is told by its row (EV-06).</summary>
public sealed partial class SchemeDraftController
{
    private const string FileField = nameof(ImportForm.File);

    private IReadOnlyList<TableProblem> problems = [];

    [HttpGet("{tenant}/{id:guid}/draft/import")]
    public async Task<IActionResult> Import(StreamKey key, CancellationToken ct)
    {
        var scheme = await Own(key, ct);
        Refuse.Missing(scheme.Draft);
        return View(new ImportView(Pages, key, problems, new() { Seen = scheme.Version }));
    }

    [HttpPost("{tenant}/{id:guid}/draft/import")]
    public Task<IActionResult> Import(StreamKey key, ImportForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await Own(key, stop);
                var lines = Read(form.File);
                var taken = await Service<Uploads>().Take(form.File, FileField, key, stop);
                return new Proposal(
                    new ImportScheme(key, lines, taken.File, form.Seen),
                    taken.Parts
                );
            },
            again: () => Import(key, ct),
            done: () => Redirect(Pages.DraftHref(key)),
            banner: "Version.Imported"
        );

    [HttpGet("{tenant}/{id:guid}/draft/source")]
    public async Task<IActionResult> Source(StreamKey key, CancellationToken ct) =>
        (await Own(key, ct)).DraftSource is { } file
            ? await Service<Downloads>().Send(file, ct)
            : NotFound();

    private IReadOnlyList<Indicator> Read(IFormFile? file)
    {
        var rows = TableFile.Read(file, FileField, Pages.MostLines);
        var reading = new ListTable<Indicator>(Pages, Service<Texts>()).Read(
            rows,
            IndicatorRules.FaultsOf
        );
        problems = reading.Problems.Count > 0 ? reading.Problems : OfTree(reading.Lines, rows);
        Refuse.If(
            problems.Count > 0,
            Pages.ImportRule,
            "ListImportFaults",
            FileField,
            problems.Count
        );
        return reading.Lines;
    }

    private static List<TableProblem> OfTree(
        IReadOnlyList<Indicator> lines,
        IReadOnlyList<TableRow> rows
    )
    {
        var numbers = lines
            .Zip(rows.Skip(1))
            .ToDictionary(
                pair => pair.First.Code,
                pair => pair.Second.Number,
                StringComparer.Ordinal
            );
        return
        [
            .. SchemeRules
                .OfTree(lines)
                .Select(fault => new TableProblem(
                    numbers[fault.Line],
                    Pages.LineText(fault.What.Field),
                    new TextKey("Refusal." + fault.What.Code, fault.What.Values)
                )),
        ];
    }
}
