using Microsoft.AspNetCore.Mvc;
using QRCoder;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Links;

/// <summary>The own link of somebody served: made, renewed and revoked by whoever looks after them, shown once to be printed.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class PersonLinkController(
    Reach reach,
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
                person.LetGoOn is null && Me.Role != Role.Auditor
            )
        );
    }

    /// <summary>The answer itself shows the link, since no address may carry it; a second press of the same form shows none.</summary>
    [HttpPost("/people/{tenant}/{id:guid}/link")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    public async Task<IActionResult> Make(StreamKey key, MakeLinkForm form, CancellationToken ct)
    {
        var person = await reach.Get<PersonServedRow>(key, ct);
        var token = LinkTokens.New();
        var print = tokens.Fingerprint(token);
        var path = $"/people/{key.Tenant}/{key.Id}/link";
        var answer = await Submit(
            form,
            () => new MakeOrderLink(key, new StreamKey(key.Tenant, person.Station), print),
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
            new NewLink(path, await NameOf(person, ct), address, PictureOf(address), link.Until)
        );
    }

    [HttpGet("/people/{tenant}/{id:guid}/link/revoke")]
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
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
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    public Task<IActionResult> Revoke(StreamKey key, RevokeLinkForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var person = await reach.Get<PersonServedRow>(key, token);
                return new Proposal(
                    new RevokeOrderLink(
                        key,
                        new StreamKey(key.Tenant, person.Station),
                        form.Reason.GetValueOrDefault()
                    )
                );
            },
            again: () => Revoke(key, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}/link"),
            banner: "Link.Revoked"
        );

    private async Task<string?> NameOf(PersonServedRow person, CancellationToken ct) =>
        (await names.People([person.Person], ct)).GetValueOrDefault(person.Person);

    private static string PictureOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg.GetGraphic(6)));
    }
}
