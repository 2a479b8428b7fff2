using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>A volunteer with the five groups of their record (VO-01): masked, in full only after a look with its purpose (PD-07).</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class VolunteerController(
    VolunteerDesk desk,
    SealedTexts vault,
    Looks looks,
    Downloads downloads,
    VolunteerService service,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/volunteers/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        Guid? look,
        string? tab,
        CancellationToken ct
    )
    {
        var row = await desk.Get(key, ct);
        return View(
            "Show",
            new VolunteerObject(
                row,
                await vault.Read(row.Person, ct),
                await looks.Open(look, PersonOf(row), Me, ct),
                look,
                tab ?? "facts",
                ChinaTime.DateOf(clock.GetUtcNow()),
                Me.Role != Role.Auditor && !row.Erased,
                await service.Of(row, ct)
            )
        );
    }

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/volunteers/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(StreamKey key, RevealForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await desk.Get(key, stop);
                return new Proposal(
                    new RevealVolunteer(
                        key,
                        await desk.StationOf(Me, row.Home, stop),
                        PersonOf(row),
                        form.Once,
                        form.Fields,
                        form.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Show(key, null, null, ct),
            done: () => Redirect($"/volunteers/{key.Tenant}/{key.Id}?look={form.Once}"),
            banner: "Persons.Revealed"
        );

    /// <summary>A paper, to whoever has just recorded why they look.</summary>
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpGet("/volunteers/{tenant}/{id:guid}/papers/{sha256}")]
    public async Task<IActionResult> Paper(
        StreamKey key,
        string sha256,
        Guid? look,
        CancellationToken ct
    )
    {
        var row = await desk.Get(key, ct);
        var open = await looks.Open(look, PersonOf(row), Me, ct);
        return
            open.Contains(VolunteerObject.PapersField)
            && row.Papers.Exists(paper => paper.Paper.Sha256 == sha256)
            ? await downloads.SendSealed(row.Person, sha256, ct)
            : NotFound();
    }

    private static StreamKey PersonOf(VolunteerPage row) => new(row.PersonTenant, row.Person);
}
