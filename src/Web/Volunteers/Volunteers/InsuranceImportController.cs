using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Records the covers of many volunteers from a list (VO-12): checked row by row, shown masked, taken whole or not at all.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class InsuranceImportController(InsuranceTable table) : PortalController
{
    private const string Href = "/volunteers/insurance";

    private TableReading? reading;

    [HttpGet(Href)]
    public IActionResult Import() =>
        View(
            "TableImport",
            new TableImportPage(
                "Volunteer.Insurance.Import",
                T["Volunteer.Insurance.Import.Intro", InsureVolunteers.Most],
                "/volunteers",
                T["Volunteer.Title"],
                Href,
                InsuranceTable.Columns,
                reading
            )
        );

    [HttpPost(Href)]
    public Task<IActionResult> Import(TableForm form, CancellationToken ct) =>
        form.CheckOnly
            ? Checked(stop => Read(form, stop), () => Task.FromResult(Import()))
            : Submit(
                form,
                async stop => new Proposal(new InsureVolunteers(await Read(form, stop))),
                again: () => Task.FromResult(Import()),
                done: () => Redirect("/volunteers"),
                banner: "Volunteer.Insurance.Imported"
            );

    [HttpGet(Href + "/template")]
    public Task<IActionResult> Template(string? kind, CancellationToken ct) =>
        TableTemplate.Of(kind, "Volunteer.Insurance.Import", InsuranceTable.Columns, T, ct);

    private async Task<IReadOnlyList<InsureVolunteer>> Read(TableForm form, CancellationToken ct)
    {
        var rows = TableFile.Read(form.File, nameof(form.File), InsureVolunteers.Most);
        var read = await table.Read(rows, ct);
        reading = read.Table;
        reading.RequireSound();
        return read.Rows;
    }
}
