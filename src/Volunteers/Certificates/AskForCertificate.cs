using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The volunteer asks the unit that recorded their service for a certificate, free of charge (VO-08).</summary>
/// <param name="Certificate">New stream in the volunteer's province.</param>
/// <param name="County">Tenant of the recording unit.</param>
/// <param name="Station">The recording station, or <c>null</c> for the county's office.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="FullId">The whole ID number on it.</param>
/// <param name="Replaces">A certificate that was revoked, or whose hours changed, or <c>null</c>.</param>
/// <param name="Volunteer">Who asks.</param>
[AllowedFor(Role.Volunteer)]
public sealed record AskForCertificate(
    StreamKey Certificate,
    StreamKey Volunteer,
    string County,
    Guid? Station,
    DateOnly From,
    DateOnly Until,
    CertificatePurpose Purpose,
    bool FullId,
    Guid? Replaces = null
) : IDecision
{
    private CertificateSubject Subject => new(Volunteer.Id, County, Station, From, Until);

    private StreamKey? Before => Replaces is { } id ? new StreamKey(Certificate.Tenant, id) : null;

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteers.Certificate>(Certificate, seenVersion: 0),
            StreamUse.Of<VolunteerFile>(Volunteer),
            .. CertificateRecords.Uses(Certificate.Tenant, Subject),
            .. Before is { } before
                ? [StreamUse.Of<Volunteers.Certificate>(before)]
                : (StreamUse[])[],
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        if (
            Volunteer != Volunteers.Volunteer.KeyOf(context.Actor)
            || Certificate.Tenant != Volunteer.Tenant
        )
        {
            throw new NotInScopeException(Volunteers.Volunteer.StreamType);
        }

        var file = Refuse.Missing(streams.Find<VolunteerFile>(Volunteer));
        CheckPeriod(context);
        CheckBefore(streams);
        var records = CertificateRecords.Of(streams, Certificate.Tenant, Subject).ToList();
        Refuse.If(records.Count == 0, "VO-08", "CertificateNothing", nameof(From));
        yield return Change.To<Volunteers.Certificate>(
            Certificate,
            new CertificateAsked(
                Subject,
                file.Registered.Person,
                file.Registered.Number,
                records.MaxBy(record => record.From)?.First.Organisation ?? "",
                Purpose,
                FullId,
                Replaces
            )
        );
    }

    private void CheckPeriod(DecisionContext context)
    {
        Refuse.If(Until < From, "VO-08", "CertificatePeriodBackwards", nameof(Until));
        Refuse.If(Until > context.Today, "VO-08", "CertificatePeriodInFuture", nameof(Until));
        Refuse.If(
            Until.Year - From.Year >= CertificateRecords.MostYears,
            "VO-08",
            "CertificatePeriodTooLong",
            nameof(From),
            CertificateRecords.MostYears
        );
    }

    private void CheckBefore(LoadedStreams streams)
    {
        if (Before is not { } key)
        {
            return;
        }

        var before = Refuse.Missing(streams.Find<Volunteers.Certificate>(key));
        if (before.Asked.Subject.Volunteer != Volunteer.Id)
        {
            throw new NotInScopeException(Volunteers.Certificate.StreamType);
        }

        Refuse.If(
            before.Status != CertificateStatus.Revoked && before.Changed.IsEmpty,
            "VO-08",
            "CertificateStillRight"
        );
    }
}
