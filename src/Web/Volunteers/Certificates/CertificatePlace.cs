using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Certificates in the left bar of those who check and approve them.</summary>
public sealed class CertificatePlace(Reach reach) : IPlace
{
    public string Text => "Certificate.List.Title";
    public string Href => "/certificates";
    public string Icon => "award";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 66;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role is Role.Auditor
            ? Task.FromResult(0)
            : reach
                .Rows<CertificatePage>()
                .CountAsync(
                    row =>
                        row.Status == CertificateStatus.Asked
                        || row.Status == CertificateStatus.Checked
                        || row.Status == CertificateStatus.RevocationAsked,
                    ct
                );
}

/// <summary>A volunteer's own certificates.</summary>
public sealed class MyCertificatePlace : IPlace
{
    public string Text => "Certificate.My.Title";
    public string Href => "/my/certificates";
    public string Icon => "award";
    public IReadOnlyList<Role> Roles => [Role.Volunteer];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
