using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about certificates, and their read models.</summary>
internal static class CertificateStreams
{
    public static void Register(StoreModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ReadModel<CertificatePage>(row =>
        {
            row.HasIndex(page => page.Volunteer);
            row.HasIndex(page => new { page.County, page.Station });
            row.HasIndex(page => page.Number).HasFilter("number is not null");
            row.HasIndex(page => page.Token).HasFilter("token is not null");
        });
        model
            .Events.Add<CertificateAsked>("volunteers.certificate_asked")
            .Add<CertificateChecked>("volunteers.certificate_checked")
            .Add<CertificateIssued>("volunteers.certificate_issued")
            .Add<CertificateTurnedDown>("volunteers.certificate_turned_down")
            .Add<CertifiedHoursChanged>("volunteers.certified_hours_changed")
            .Add<RevocationAsked>("volunteers.revocation_asked")
            .Add<RevocationDropped>("volunteers.revocation_dropped")
            .Add<CertificateRevoked>("volunteers.certificate_revoked");
    }
}
