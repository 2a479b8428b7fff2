using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>The colours of certificates.</summary>
public static class CertificateTones
{
    public static Tone Of(CertificateStatus status) =>
        status switch
        {
            CertificateStatus.Asked or CertificateStatus.Checked => Tone.Amber,
            CertificateStatus.Issued => Tone.Green,
            CertificateStatus.RevocationAsked => Tone.Amber,
            _ => Tone.Red,
        };
}
