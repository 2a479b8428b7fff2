using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Takes on the staff of a file at once: checked row by row, shown masked, imported whole or not at all.</summary>
[Roles(Role.Official, Role.Agency)]
public sealed class StaffImportController(StationDesk desk, StaffTable table, StaffRoll roll)
    : PortalController
{
    private TableReading? reading;

    [HttpGet("/stations/{tenant}/{id:guid}/staff/import")]
    public async Task<IActionResult> Import(StreamKey key, CancellationToken ct)
    {
        var station = await desk.Own(key, ct);
        return View(
            "TableImport",
            new TableImportPage(
                "Station.Staff.Import",
                T["Station.Staff.Import.Intro", ImportStaff.Most],
                Back(key),
                station.Name,
                $"/stations/{key.Tenant}/{key.Id}/staff/import",
                StaffColumns.All,
                reading
            )
        );
    }

    [HttpPost("/stations/{tenant}/{id:guid}/staff/import")]
    public Task<IActionResult> Import(StreamKey key, TableForm form, CancellationToken ct) =>
        form.CheckOnly
            ? Checked(stop => Read(key, form, stop), () => Import(key, ct))
            : Submit(
                form,
                async stop =>
                {
                    var staff = await Read(key, form, stop);
                    var parts = new List<ITransactionPart>();
                    foreach (var each in staff)
                    {
                        parts.AddRange(await roll.Parts(each, stop));
                    }

                    return new Proposal(
                        new ImportStaff([.. staff.Select(each => each.Decision)]),
                        parts
                    );
                },
                again: () => Import(key, ct),
                done: () => Redirect(Back(key)),
                banner: "Station.Staff.Imported"
            );

    [HttpGet("/stations/{tenant}/{id:guid}/staff/import/template")]
    public async Task<IActionResult> Template(StreamKey key, string? kind, CancellationToken ct)
    {
        await desk.Own(key, ct);
        return await TableTemplate.Of(kind, "Station.Staff.Import", StaffColumns.All, T, ct);
    }

    private async Task<IReadOnlyList<JoiningStaff>> Read(
        StreamKey key,
        TableForm form,
        CancellationToken ct
    )
    {
        var station = await desk.Own(key, ct);
        var details = await desk.Details(key, ct);
        var rows = TableFile.Read(form.File, nameof(form.File), ImportStaff.Most);
        var read = await table.Read(rows, station, details.Staff, form.Once, ct);
        reading = read.Table;
        reading.RequireSound();
        return read.Staff;
    }

    private static string Back(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}?tab=staff";
}
