using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Takes over the stations of a file that already run, with their operators and the contracts made outside the portal: all or none.</summary>
[Roles(Role.Official)]
public sealed class StationImportController(StationTable table) : PortalController
{
    private const string Href = "/stations/import";

    private TableReading? reading;

    [HttpGet(Href)]
    public IActionResult Import() =>
        View(
            "TableImport",
            new TableImportPage(
                "Station.Import",
                T["Station.Import.Intro", ImportStations.Most],
                "/stations",
                T["Station.List.Title"],
                Href,
                StationColumns.All,
                reading
            )
        );

    [HttpPost(Href)]
    public Task<IActionResult> Import(TableForm form, CancellationToken ct) =>
        form.CheckOnly
            ? Checked(stop => Read(form, stop), () => Task.FromResult(Import()))
            : Submit(
                form,
                async stop => new Proposal(new ImportStations(await Read(form, stop))),
                again: () => Task.FromResult(Import()),
                done: () => Redirect("/stations"),
                banner: "Station.Imported"
            );

    [HttpGet(Href + "/template")]
    public Task<IActionResult> Template(string? kind, CancellationToken ct) =>
        TableTemplate.Of(kind, "Station.Import", StationColumns.All, T, ct);

    private async Task<IReadOnlyList<TakeOverStation>> Read(TableForm form, CancellationToken ct)
    {
        var rows = TableFile.Read(form.File, nameof(form.File), ImportStations.Most);
        var read = await table.Read(rows, Me.Region, ct);
        reading = read.Table;
        reading.RequireSound();
        return read.Stations;
    }
}
