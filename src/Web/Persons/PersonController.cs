using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>A person's data, masked; shown in full only after a look with its purpose (PD-07).</summary>
[Roles(Role.Official, Role.Agency, Role.Auditor, Role.Administrator)]
public sealed class PersonController(Reach reach, SealedTexts vault, Looks looks) : PortalController
{
    [HttpGet("/persons/{tenant}/{id:guid}")]
    public async Task<IActionResult> Index(StreamKey key, Guid? look, CancellationToken ct)
    {
        var person = await reach.Get<PersonRow>(key, ct);
        return View(
            "Person",
            new PersonPage(
                person,
                await vault.Read(key.Id, ct),
                await looks.Open(look, key, Me, ct),
                MayErase: Me.Role is Role.Official or Role.Administrator
            )
            {
                FromList = Me.Role != Role.Agency,
            }
        );
    }

    [HttpPost("/persons/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(StreamKey key, RevealForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                await reach.Get<PersonRow>(key, token);
                return new Proposal(
                    new RevealPerson(key, form.Once, form.Fields, form.Purpose.GetValueOrDefault())
                );
            },
            again: () => Index(key, null, ct),
            done: () => Redirect($"/persons/{key.Tenant}/{key.Id}?look={form.Once}"),
            banner: "Persons.Revealed"
        );
}
