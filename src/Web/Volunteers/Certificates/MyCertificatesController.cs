using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>A volunteer's own certificates, and asking for one (VO-08).</summary>
[Roles(Role.Volunteer)]
public sealed class MyCertificatesController(Reach reach, RecordingUnits units, TimeProvider clock)
    : PortalController
{
    private static readonly ListSpec<CertificatePage> Spec = new ListSpec<CertificatePage>(
        "/my/certificates",
        "Certificate.My.Title"
    )
        .Lead("Certificate.Unit", row => row.Unit, row => $"/certificates/{row.TenantId}/{row.Id}")
        .Column("Certificate.From", row => row.From)
        .Column("Certificate.Until", row => row.Until)
        .Status("Certificate.Status", row => row.Status, CertificateTones.Of)
        .Column("Certificate.Number", row => row.Number)
        .Column("Certificate.AskedAt", row => row.AskedAt)
        .SortedBy(row => row.AskedAt, descending: true)
        .Empty("Certificate.My.Empty", "Certificate.Ask.Title", "/my/certificates/new");

    [HttpGet("/my/certificates")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<CertificatePage>(), ct);

    /// <param name="replaces">The certificate in whose place the new one comes.</param>
    /// <param name="ct">The request's end.</param>
    [HttpGet("/my/certificates/new")]
    public async Task<IActionResult> Ask(Guid? replaces, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var form = new AskForm { From = new DateOnly(today.Year, 1, 1), Until = today };
        if (replaces is { } id)
        {
            var before = await reach.Get<CertificatePage>(KeyOf(id), ct);
            (form.From, form.Until, form.Purpose) = (before.From, before.Until, before.Purpose);
            (form.FullId, form.Replaces) = (before.FullId, id);
            form.Unit = RecordingUnits.ValueOf(before.County, before.Station);
        }

        var known = await units.Of(Me, T, ct);
        form.Unit ??= known is [var only] ? only.Value : null;
        return View("Ask", new AskPage(form, known));
    }

    [HttpPost("/my/certificates/new")]
    public Task<IActionResult> Ask(AskForm form, CancellationToken ct)
    {
        var key = KeyOf(form.Once);
        return Submit(
            form,
            () =>
            {
                var (county, station) = RecordingUnits.Read(form.Unit);
                return new AskForCertificate(
                    key,
                    Volunteer.KeyOf(Me),
                    county,
                    station,
                    form.From.GetValueOrDefault(),
                    form.Until.GetValueOrDefault(),
                    form.Purpose.GetValueOrDefault(),
                    form.FullId,
                    form.Replaces
                );
            },
            again: () => Ask(form.Replaces, ct),
            done: () => Redirect($"/certificates/{key.Tenant}/{key.Id}"),
            banner: "Certificate.Asked"
        );
    }

    private StreamKey KeyOf(Guid id) => new(Volunteer.KeyOf(Me).Tenant, id);
}

/// <param name="Form">As it begins.</param>
/// <param name="Units">Who recorded the volunteer's service.</param>
public sealed record AskPage(AskForm Form, IReadOnlyList<SelectListItem> Units);
