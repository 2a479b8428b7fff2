using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Imports a file into the draft: every row is right, or nothing is stored and each fault is told by its row (DL-04).</summary>
[Roles(Role.Official)]
public sealed class DutyImportController(
    Reach reach,
    Uploads uploads,
    Downloads downloads,
    IRuleBooks rules,
    Texts texts
) : PortalController
{
    private const string FileField = nameof(ImportForm.File);

    private IReadOnlyList<TableProblem> problems = [];

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/import")]
    public async Task<IActionResult> Import(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<DutyListPage>(key, ct);
        return View(new ImportView(key, problems, new() { Seen = list.Version }));
    }

    [HttpPost("/duty-lists/{tenant}/{id:guid}/draft/import")]
    public Task<IActionResult> Import(StreamKey key, ImportForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await reach.Own<DutyListPage>(key, stop);
                var duties = await Read(form.File, stop);
                var taken = await uploads.Take(form.File, FileField, key, stop);
                return new Proposal(
                    new ImportDutyList(key, duties, taken.File, form.Seen),
                    taken.Parts
                );
            },
            again: () => Import(key, ct),
            done: () => Redirect($"/duty-lists/{key.Tenant}/{key.Id}/draft"),
            banner: "Duty.Imported"
        );

    [HttpGet("/duty-lists/{tenant}/{id:guid}/draft/source")]
    public async Task<IActionResult> Source(StreamKey key, CancellationToken ct) =>
        (await reach.Own<DutyListPage>(key, ct)).DraftSource is { } file
            ? await downloads.Send(file, ct)
            : NotFound();

    private async Task<IReadOnlyList<Duty>> Read(IFormFile? file, CancellationToken ct)
    {
        var rows = TableFile.Read(file, FileField, DutyList.MostDuties);
        var calendar = (await rules.Current(ct)).Calendar;
        var reading = new ListTable<Duty>(new DutyListPages(), texts).Read(
            rows,
            duty => DutyRules.FaultsOf(duty, calendar)
        );
        problems = reading.Problems;
        Refuse.If(problems.Count > 0, "DL-04", "DutyImportFaults", FileField, problems.Count);
        return reading.Lines;
    }
}

/// <summary>The import page.</summary>
/// <param name="Problems">What the last file must have mended.</param>
public sealed record ImportView(
    StreamKey Key,
    IReadOnlyList<TableProblem> Problems,
    ImportForm Form
)
{
    public string Back => $"/duty-lists/{Key.Tenant}/{Key.Id}/draft";
}
