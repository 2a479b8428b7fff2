using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Files;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>Imports a file into the draft: every row is right, or nothing is stored and each fault is told by its row.</summary>
public abstract partial class DraftLinesController<TPage, TLine, TForm>
{
    private const string FileField = nameof(ImportForm.File);

    private IReadOnlyList<TableProblem> problems = [];

    protected abstract IDecision Import(
        StreamKey key,
        IReadOnlyList<TLine> lines,
        FileRef source,
        long? seen
    );

    /// <summary>Tells everything that is wrong with a line by the list's rules.</summary>
    protected abstract Task<Func<TLine, IEnumerable<LineFault>>> Faults(CancellationToken ct);

    /// <summary>What is wrong with sound lines beside each other, by the code of the line that says it.</summary>
    protected virtual IEnumerable<(string Code, LineFault Fault)> Together(
        IReadOnlyList<TLine> lines
    ) => [];

    [HttpGet("{tenant}/{id:guid}/draft/import")]
    public async Task<IActionResult> Import(StreamKey key, CancellationToken ct)
    {
        var list = await Own(key, ct);
        return View(new ImportView(Pages, key, problems, new() { Seen = list.Version }));
    }

    [HttpPost("{tenant}/{id:guid}/draft/import")]
    public Task<IActionResult> Import(StreamKey key, ImportForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await Own(key, stop);
                var lines = await Read(form.File, stop);
                var taken = await Service<Uploads>().Take(form.File, FileField, key, stop);
                return new Proposal(Import(key, lines, taken.File, form.Seen), taken.Parts);
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

    private async Task<IReadOnlyList<TLine>> Read(IFormFile? file, CancellationToken ct)
    {
        var rows = TableFile.Read(file, FileField, Pages.MostLines);
        var reading = new ListTable<TLine>(Pages, Service<Texts>()).Read(
            rows,
            await Faults(ct),
            Together
        );
        problems = reading.Problems;
        Refuse.If(
            problems.Count > 0,
            Pages.ImportRule,
            "ListImportFaults",
            FileField,
            problems.Count
        );
        return reading.Lines;
    }
}
