using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The unit does not issue the certificate and says why; the volunteer may ask again.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record TurnDownCertificate(
    StreamKey Certificate,
    CertificateSubject Subject,
    CertificateTurnDown Reason,
    long? SeenVersion = null
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteers.Certificate>(Certificate, SeenVersion),
            .. CertificateUnit.Uses(Subject),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var certificate = CertificateUnit.Of(streams, Certificate, Subject, context);
        Refuse.If(
            certificate.Status is not (CertificateStatus.Asked or CertificateStatus.Checked),
            null,
            "CertificateNotWaiting"
        );
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            new CertificateTurnedDown(Reason, context.Actor.Holder)
        );
    }
}
