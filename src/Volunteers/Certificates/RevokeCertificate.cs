using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Asks for a certificate to be revoked; a second person decides (OR-27).</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record AskForRevocation(
    StreamKey Certificate,
    CertificateSubject Subject,
    RevocationReason Reason,
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
        Refuse.If(certificate.Status != CertificateStatus.Issued, null, "CertificateNotInForce");
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            new RevocationAsked(Reason, context.Actor.Holder)
        );
    }
}

/// <summary>The second person revokes the certificate, or leaves it in force.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
/// <param name="Agreed">Revoke it.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Shared = true)]
public sealed record AnswerRevocation(
    StreamKey Certificate,
    CertificateSubject Subject,
    bool Agreed,
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
        if (certificate is not { Status: CertificateStatus.RevocationAsked, Revoking: { } asked })
        {
            throw new RuleBrokenException(null, "RevocationNotAsked", null);
        }

        Refuse.If(asked.By.Overlaps(context.Actor.Holder), "OR-27", "RevocationAskedByYou");
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            Agreed
                ? new CertificateRevoked(asked.Reason, context.Today, context.Actor.Holder)
                : new RevocationDropped(context.Actor.Holder)
        );
    }
}
