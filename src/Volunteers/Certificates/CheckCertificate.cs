using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The recording unit's handler compares the records and freezes what is certified; another person approves it (OR-27).</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record CheckCertificate(
    StreamKey Certificate,
    CertificateSubject Subject,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey Volunteer => new(Certificate.Tenant, Subject.Volunteer);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteers.Certificate>(Certificate, SeenVersion),
            StreamUse.Of<VolunteerFile>(Volunteer),
            .. CertificateUnit.Uses(Subject),
            .. CertificateRecords.Uses(Certificate.Tenant, Subject),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var certificate = CertificateUnit.Of(streams, Certificate, Subject, context);
        Refuse.If(certificate.Status != CertificateStatus.Asked, null, "CertificateNotToCheck");
        var services = CertificateRecords.Certified(streams, Certificate.Tenant, Subject);
        var file = Refuse.Missing(streams.Find<VolunteerFile>(Volunteer));
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            new CertificateChecked(
                services,
                services.Sum(service => service.Minutes),
                file.LearningMinutes(Subject.From, Subject.Until),
                context.Actor.Holder
            )
        );
    }
}
