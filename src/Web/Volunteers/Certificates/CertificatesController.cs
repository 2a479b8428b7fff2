using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Certificates of the units in reach: their list, and one with what it certifies, who handled it and what can be done next.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class CertificatesController(Reach reach, KnownNames names) : PortalController
{
    private static readonly ListSpec<CertificatePage> Spec = new ListSpec<CertificatePage>(
        "/certificates",
        "Certificate.List.Title"
    )
        .Lead(
            "Certificate.VolunteerNumber",
            row => row.VolunteerNumber,
            row => $"/certificates/{row.TenantId}/{row.Id}"
        )
        .Column("Certificate.Unit", row => row.Unit)
        .Column("Certificate.From", row => row.From)
        .Column("Certificate.Until", row => row.Until)
        .Column("Certificate.AskedAt", row => row.AskedAt)
        .Column("Certificate.Number", row => row.Number)
        .Column("Certificate.ChangedOn", row => row.ChangedOn)
        .Status("Certificate.Status", row => row.Status, CertificateTones.Of)
        .Search(
            "Certificate.Search",
            words =>
                row =>
                    row.VolunteerNumber.Contains(words)
                    || row.Unit.Contains(words)
                    || (row.Number != null && row.Number.Contains(words))
        )
        .Choice<CertificateStatus>(
            "status",
            "Certificate.Status",
            status => row => row.Status == status
        )
        .View("CertificateStatus.Asked", "status=Asked")
        .View("CertificateStatus.Checked", "status=Checked")
        .View("CertificateStatus.RevocationAsked", "status=RevocationAsked")
        .SortedBy(row => row.AskedAt, descending: true)
        .Empty("Certificate.List.Empty");

    [HttpGet("/certificates")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<CertificatePage>(), ct);

    [Roles(
        Role.Volunteer,
        Role.Official,
        Role.TownshipOfficial,
        Role.Agency,
        Role.SocialWorker,
        Role.Auditor
    )]
    [HttpGet("/certificates/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<CertificatePage>(key, ct);
        var people = await names.People([row.Person], ct);
        return View("Show", new CertificateView(row, Me, people.GetValueOrDefault(row.Person)));
    }
}
