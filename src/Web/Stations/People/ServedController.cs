using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>Somebody served: masked, with their visits; in full only after a look with its purpose (PD-07).</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class ServedController(
    Reach reach,
    SealedTexts vault,
    Looks looks,
    Downloads downloads,
    IEnumerable<IServedPart> parts,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, Guid? look, CancellationToken ct)
    {
        var row = await reach.Get<PersonServedRow>(key, ct);
        return View(
            "Show",
            new ServedPage(
                row,
                await reach.Get<StationPage>(new StreamKey(key.Tenant, row.Station), ct),
                await vault.Read(row.Person, ct),
                await looks.Open(look, PersonOf(row), Me, ct),
                look,
                VisitTones.StandingOf(row, clock.GetUtcNow()),
                MayVisit: row.LetGoOn is null && Me.Role is Role.Agency or Role.SocialWorker,
                MayChange: Me.Role != Role.Auditor && row.ErasedOn is null
            )
            {
                Parts = await PartsOf(row, ct),
            }
        );
    }

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/people/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(StreamKey key, RevealForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var row = await reach.Get<PersonServedRow>(key, token);
                return new Proposal(
                    new RevealPersonServed(
                        key,
                        new StreamKey(key.Tenant, row.Station),
                        PersonOf(row),
                        form.Once,
                        form.Fields,
                        form.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Show(key, null, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}?look={form.Once}"),
            banner: "Persons.Revealed"
        );

    /// <summary>A photo, to whoever has just recorded why they look.</summary>
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpGet("/people/{tenant}/{id:guid}/photos/{file}")]
    public async Task<IActionResult> Photo(
        StreamKey key,
        string file,
        Guid? look,
        CancellationToken ct
    )
    {
        var row = await reach.Get<PersonServedRow>(key, ct);
        var open = await looks.Open(look, PersonOf(row), Me, ct);
        return
            open.Contains(ServedPage.VisitNotes)
            && row.Visits.Any(visit => visit.Files.Any(each => each.Sha256 == file))
            ? await downloads.SendSealed(row.Person, file, ct)
            : NotFound();
    }

    private async Task<IReadOnlyList<PagePart>> PartsOf(PersonServedRow row, CancellationToken ct)
    {
        var all = new List<PagePart>();
        foreach (var each in parts.OrderBy(part => part.Order))
        {
            if (await each.Of(row, Me, ct) is { } part)
            {
                all.Add(part);
            }
        }

        return all;
    }

    private static StreamKey PersonOf(PersonServedRow row) => new(row.TenantId, row.Person);
}
