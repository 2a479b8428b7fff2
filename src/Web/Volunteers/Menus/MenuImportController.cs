using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Imports a file into the draft: every row is right, or nothing is stored and each fault is told by its row (MU-08).</summary>
[Roles(Role.Official)]
public sealed class MenuImportController(
    Reach reach,
    Uploads uploads,
    Downloads downloads,
    Texts texts
) : PortalController
{
    private const string FileField = nameof(ImportForm.File);

    private IReadOnlyList<TableProblem> problems = [];

    [HttpGet("/menus/{tenant}/{id:guid}/draft/import")]
    public async Task<IActionResult> Import(StreamKey key, CancellationToken ct)
    {
        var list = await reach.Own<MenuPage>(key, ct);
        return View(new ImportView(key, problems, new() { Seen = list.Version }));
    }

    [HttpPost("/menus/{tenant}/{id:guid}/draft/import")]
    public Task<IActionResult> Import(StreamKey key, ImportForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await reach.Own<MenuPage>(key, stop);
                var items = Read(form.File);
                var taken = await uploads.Take(form.File, FileField, key, stop);
                return new Proposal(new ImportMenu(key, items, taken.File, form.Seen), taken.Parts);
            },
            again: () => Import(key, ct),
            done: () => Redirect($"/menus/{key.Tenant}/{key.Id}/draft"),
            banner: "MenuItem.Imported"
        );

    [HttpGet("/menus/{tenant}/{id:guid}/draft/source")]
    public async Task<IActionResult> Source(StreamKey key, CancellationToken ct) =>
        (await reach.Own<MenuPage>(key, ct)).DraftSource is { } file
            ? await downloads.Send(file, ct)
            : NotFound();

    private IReadOnlyList<MenuItem> Read(IFormFile? file)
    {
        var rows = TableFile.Read(file, FileField, Menu.MostItems);
        var reading = new ListTable<MenuItem>(new MenuPages(), texts).Read(
            rows,
            MenuRules.FaultsOf
        );
        problems = reading.Problems;
        Refuse.If(problems.Count > 0, "MU-08", "MenuImportFaults", FileField, problems.Count);
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
    public string Back => $"/menus/{Key.Tenant}/{Key.Id}/draft";
}
