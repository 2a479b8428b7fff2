using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The head approves what the handler froze; number, token and hash are made, and a certificate that it replaces ends.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
/// <param name="Replaces">The certificate in whose place it comes, as the page showed it.</param>
/// <param name="Token">Random; what the QR code carries.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Shared = true)]
public sealed record IssueCertificate(
    StreamKey Certificate,
    CertificateSubject Subject,
    Guid? Replaces,
    Guid Token,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey? Before => Replaces is { } id ? new(Certificate.Tenant, id) : null;

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteers.Certificate>(Certificate, SeenVersion),
            .. CertificateUnit.Uses(Subject),
            .. CertificateRecords.Uses(Certificate.Tenant, Subject),
            .. Before is { } before
                ? [StreamUse.Of<Volunteers.Certificate>(before)]
                : (StreamUse[])[],
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var certificate = CertificateUnit.Of(streams, Certificate, Subject, context);
        if (certificate.Asked.Replaces != Replaces)
        {
            throw new NotInScopeException(Volunteers.Certificate.StreamType);
        }

        if (certificate is not { Status: CertificateStatus.Checked, Checked: { } frozen })
        {
            throw new RuleBrokenException(null, "CertificateNotChecked", null);
        }

        Refuse.If(frozen.By.Overlaps(context.Actor.Holder), "OR-27", "CertificateCheckedByYou");
        Refuse.If(
            !CertificateRecords
                .Certified(streams, Certificate.Tenant, Subject)
                .SequenceEqual(frozen.Services),
            "VO-08",
            "CertificateRecordsMoved"
        );
        var document = CertificateDocument.Of(Certificate, certificate.Asked, frozen, context);
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            new CertificateIssued(
                document.Number,
                Token,
                document.Official,
                document.On,
                document.Sha256(),
                context.Actor.Holder
            )
        );
        if (Before is { } key && streams.Find<Volunteers.Certificate>(key) is { InForce: true })
        {
            yield return Change.To<Volunteers.Certificate>(
                key,
                new CertificateRevoked(
                    RevocationReason.Replaced,
                    context.Today,
                    context.Actor.Holder
                )
            );
        }
    }
}
