using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Opens the printed page with name and ID number, and records who looked (PD-07): the volunteer, or the unit that issued it.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Subject">As the page showed it.</param>
/// <param name="Fields">Which fields of the person the sheet shows.</param>
/// <param name="Look">Id of this look, new.</param>
[AllowedFor(
    Role.Volunteer,
    Role.Official,
    Role.TownshipOfficial,
    Role.Agency,
    Role.SocialWorker,
    Shared = true
)]
public sealed record PrintCertificate(
    StreamKey Certificate,
    CertificateSubject Subject,
    IReadOnlyList<string> Fields,
    Guid Look
) : IDecision
{
    private StreamKey LookKey => new(Certificate.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteers.Certificate>(Certificate),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
            .. CertificateUnit.Uses(Subject),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var certificate =
            context.Actor.Role == Role.Volunteer
                ? Own(streams, context.Actor)
                : CertificateUnit.Of(streams, Certificate, Subject, context);
        Refuse.If(certificate.Issued is null, null, "CertificateNotIssued");
        yield return Change.To<Disclosure>(
            LookKey,
            new PersonRevealed(certificate.Asked.Person, Fields, RevealPurpose.Document)
        );
    }

    private Certificate Own(LoadedStreams streams, Actor actor)
    {
        var certificate = Refuse.Missing(streams.Find<Volunteers.Certificate>(Certificate));
        return certificate.Asked.Subject.Volunteer == actor.Account
            ? certificate
            : throw new NotInScopeException(Volunteers.Certificate.StreamType);
    }
}
