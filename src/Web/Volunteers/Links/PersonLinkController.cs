using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>The own link of somebody served: made, renewed and revoked by whoever looks after them and by the grid workers of their village, shown once to be printed.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Role.GridWorker,
    Role.Auditor
)]
public sealed class PersonLinkController(
    Reach reach,
    OrderDesk orders,
    OwnLinks links,
    LinkTokens tokens,
    KnownNames names,
    PortalSettings settings,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}/link")]
    public async Task<IActionResult> Page(StreamKey key, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        var link = await links.Of(key, ct);
        return View(
            "OfPerson",
            new LinkOfPerson(
                key,
                await NameOf(person, ct),
                link,
                link is { Revoked: false } && link.Until >= clock.GetUtcNow(),
                person.LetGoOn is null && Me.Role != Role.Auditor,
                Me.Role == Role.GridWorker
            )
        );
    }

    /// <summary>The answer itself shows the link, since no address may carry it; a second press of the same form shows none.</summary>
    [HttpPost("/people/{tenant}/{id:guid}/link")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
    public async Task<IActionResult> Make(StreamKey key, MakeLinkForm form, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        var own = await Own(person, ct);
        var token = LinkTokens.New();
        var print = tokens.Fingerprint(token);
        var path = $"/people/{key.Tenant}/{key.Id}/link";
        var answer = await Submit(
            form,
            () => new MakeOrderLink(own, print),
            again: () => Page(key, ct),
            done: () => Redirect(path),
            banner: "Link.Made"
        );
        if (answer is not RedirectResult || await links.Of(key, ct) is not { } link)
        {
            return answer;
        }

        if (link.Fingerprint != print)
        {
            return answer;
        }

        Response.Headers.CacheControl = "no-store";
        TempData.Clear();
        var address = new Uri(settings.Address, $"/o/{token}").ToString();
        return View(
            "Made",
            new NewLink(path, await NameOf(person, ct), address, QrPicture.Of(address), link.Until)
        );
    }

    [HttpGet("/people/{tenant}/{id:guid}/link/revoke")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
    public async Task<IActionResult> Revoke(StreamKey key, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        return View(
            "Revoke",
            new LinkRevocation(
                $"/people/{key.Tenant}/{key.Id}/link",
                await NameOf(person, ct),
                new RevokeLinkForm()
            )
        );
    }

    [HttpPost("/people/{tenant}/{id:guid}/link/revoke")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.GridWorker)]
    public Task<IActionResult> Revoke(StreamKey key, RevokeLinkForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var person = await reach.Get<PersonServedRow>(key, token);
                return new Proposal(
                    new RevokeOrderLink(await Own(person, token), form.Reason.GetValueOrDefault())
                );
            },
            again: () => Revoke(key, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}/link"),
            banner: "Link.Revoked"
        );

    private async Task<OwnServed> Own(PersonServedRow person, CancellationToken ct) =>
        new(
            new StreamKey(person.TenantId, person.Id),
            new StreamKey(person.TenantId, person.Station),
            await orders.UnitFor(person.TenantId, person.Village, Me, ct)
        );

    private async Task<string?> NameOf(PersonServedRow person, CancellationToken ct) =>
        (await names.People([person.Person], ct)).GetValueOrDefault(person.Person);
}
