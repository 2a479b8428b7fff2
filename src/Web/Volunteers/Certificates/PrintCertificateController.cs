using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>The printed sheet: it names the volunteer, so each opening is a recorded look (PD-07) and stays open for ten minutes.</summary>
[Roles(Role.Volunteer, Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed class PrintCertificateController(
    Reach reach,
    CertificateCopies copies,
    Looks looks,
    KnownNames names
) : PortalController
{
    [HttpPost("/certificates/{tenant}/{id:guid}/print")]
    public async Task<IActionResult> Print(StreamKey key, StepForm form, CancellationToken ct)
    {
        var row = await reach.Get<CertificatePage>(key, ct);
        return await Submit(
            form,
            () =>
                new PrintCertificate(
                    key,
                    row.Subject,
                    [PersonFields.Name, PersonFields.IdNumber],
                    form.Once
                ),
            again: () =>
                Task.FromResult<IActionResult>(View("Show", new CertificateView(row, Me, null))),
            done: () => Redirect($"/certificates/{key.Tenant}/{key.Id}/sheet?look={form.Once}"),
            banner: "Persons.Revealed"
        );
    }

    [HttpGet("/certificates/{tenant}/{id:guid}/sheet")]
    public async Task<IActionResult> Sheet(StreamKey key, Guid? look, CancellationToken ct)
    {
        var row = await reach.Get<CertificatePage>(key, ct);
        var open = await looks.Open(look, new StreamKey(key.Tenant, row.Person), Me, ct);
        if (!open.Contains(PersonFields.Name) || row.Number is null)
        {
            return Redirect($"/certificates/{key.Tenant}/{key.Id}");
        }

        var phone = await reach
            .Rows<StationPage>()
            .Where(station => station.TenantId == row.County && station.Id == row.Station)
            .Select(station => station.Phone)
            .FirstOrDefaultAsync(ct);
        var users = await names.UserNames(
            [row.Handler?.Account ?? Guid.Empty, row.Head?.Account ?? Guid.Empty],
            ct
        );
        var copy = await copies.Read(row.Person, row.Id, ct);
        var address = $"{Request.Scheme}://{Request.Host}/certificates/check";
        return View(
            "Sheet",
            new SheetPage(
                row,
                copy,
                phone,
                Signer(copy?.Handler, users.GetValueOrDefault(row.Handler?.Account ?? Guid.Empty)),
                Signer(copy?.Head, users.GetValueOrDefault(row.Head?.Account ?? Guid.Empty)),
                address,
                QrPicture.Of($"{address}?token={row.Token}", 4)
            )
        );
    }

    // A sheet issued before real names were asked for shows the user name.
    private static string? Signer(string? name, string? userName) =>
        string.IsNullOrEmpty(name) ? userName : name;
}

/// <summary>The sheet as printed.</summary>
/// <param name="Copy">Name and ID number as they were; <c>null</c> when the volunteer was erased.</param>
/// <param name="Phone">The unit's, or <c>null</c>.</param>
/// <param name="Handler">User name of who checked.</param>
/// <param name="Head">User name of who approved.</param>
/// <param name="Address">Where it is checked.</param>
/// <param name="Picture">QR code, SVG in base64.</param>
public sealed record SheetPage(
    CertificatePage Row,
    CertificateCopy? Copy,
    string? Phone,
    string? Handler,
    string? Head,
    string Address,
    string Picture
)
{
    /// <summary>The ID number as the volunteer chose it.</summary>
    public string IdNumber =>
        Copy is not { IdNumber.Length: > 0 } copy ? ""
        : Row.FullId ? copy.IdNumber
        : Masking.IdNumber(copy.IdNumber);

    /// <summary>What was served, by activity: how often and how long.</summary>
    public IEnumerable<(string Activity, string Content, int Times, int Minutes)> Contents =>
        Row
            .Services.GroupBy(service => (service.Activity, service.Content))
            .Select(group =>
                (
                    group.Key.Activity,
                    group.Key.Content,
                    group.Count(),
                    group.Sum(service => service.Minutes)
                )
            );
}
