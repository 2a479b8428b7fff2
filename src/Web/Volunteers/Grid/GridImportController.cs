using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>Takes over the grid of a file: all units or none.</summary>
[Roles(Role.Official, Role.TownshipOfficial)]
public sealed class GridImportController(GridTable table) : PortalController
{
    private const string Href = "/grid/import";

    private TableReading? reading;

    [HttpGet(Href)]
    public IActionResult Import() =>
        View(
            "TableImport",
            new TableImportPage(
                "Grid.Import",
                T["Grid.Import.Intro", ImportGrid.Most],
                "/grid",
                T["Grid.Title"],
                Href,
                GridTable.Columns,
                reading
            )
        );

    [HttpPost(Href)]
    public Task<IActionResult> Import(TableForm form, CancellationToken ct) =>
        form.CheckOnly
            ? Checked(stop => Read(form, stop), () => Task.FromResult(Import()))
            : Submit(
                form,
                async stop => new Proposal(new ImportGrid(await Read(form, stop))),
                again: () => Task.FromResult(Import()),
                done: () => Redirect("/grid"),
                banner: "Grid.Imported"
            );

    [HttpGet(Href + "/template")]
    public Task<IActionResult> Template(string? kind, CancellationToken ct) =>
        TableTemplate.Of(kind, "Grid.Import", GridTable.Columns, T, ct);

    private async Task<IReadOnlyList<TakeOverGridUnit>> Read(TableForm form, CancellationToken ct)
    {
        var rows = TableFile.Read(form.File, nameof(form.File), ImportGrid.Most);
        var read = await table.Read(rows, Me, ct);
        reading = read.Table;
        reading.RequireSound();
        return read.Units;
    }
}
