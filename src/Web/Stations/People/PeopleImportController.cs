using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.People;

/// <summary>Takes up everybody of a file at once. It is checked row by row, shown masked, and imported whole or not at all; between the two nothing of it is kept.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class PeopleImportController(
    OwnStations stations,
    PeopleTable table,
    PeopleRegister register
) : PortalController
{
    private const string Href = "/people/import";

    private TableReading? reading;

    [HttpGet(Href)]
    public IActionResult Import() =>
        View(
            "TableImport",
            new TableImportPage(
                "People.Import",
                T["People.Import.Intro", ImportPeople.Most],
                "/people",
                T["People.Title"],
                Href,
                PeopleColumns.All,
                reading
            )
        );

    [HttpPost(Href)]
    public Task<IActionResult> Import(TableForm form, CancellationToken ct) =>
        form.CheckOnly
            ? Checked(stop => Read(form, stop), () => Task.FromResult(Import()))
            : Submit(
                form,
                async stop =>
                {
                    var people = await Read(form, stop);
                    var parts = new List<ITransactionPart>();
                    foreach (var each in people)
                    {
                        parts.Add(await register.Part(each, stop));
                    }

                    return new Proposal(
                        new ImportPeople([.. people.Select(each => each.Decision)]),
                        parts
                    );
                },
                again: () => Task.FromResult(Import()),
                done: () => Redirect("/people"),
                banner: "People.Imported"
            );

    [HttpGet(Href + "/template")]
    public Task<IActionResult> Template(string? kind, CancellationToken ct) =>
        TableTemplate.Of(kind, "People.Import", PeopleColumns.All, T, ct);

    private async Task<IReadOnlyList<TakenUp>> Read(TableForm form, CancellationToken ct)
    {
        var rows = TableFile.Read(form.File, nameof(form.File), ImportPeople.Most);
        var own = await stations
            .Of(Me)
            .Where(row => row.Status == StationStatus.Working)
            .ToListAsync(ct);
        var read = await table.Read(rows, own, form.Once, ct);
        reading = read.Table;
        reading.RequireSound();
        return read.People;
    }
}
