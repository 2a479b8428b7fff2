using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A certificate for lists, its own page and the public check. Who it names is in the vault.</summary>
public sealed class CertificatePage : IReadModel<CertificatePage>
{
    public static string StreamType => Certificate.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public CertificateSubject Subject { get; set; } = new(Guid.Empty, "", null, default, default);
    public Guid Volunteer { get; set; }
    public string VolunteerNumber { get; set; } = "";
    public Guid Person { get; set; }
    public string County { get; set; } = "";
    public Guid? Station { get; set; }
    public string Unit { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public CertificatePurpose Purpose { get; set; }
    public bool FullId { get; set; }
    public Guid? Replaces { get; set; }
    public CertificateStatus Status { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public List<CertifiedService> Services { get; set; } = [];
    public int Minutes { get; set; }
    public int LearningMinutes { get; set; }
    public DutyHolder? Handler { get; set; }
    public DutyHolder? Head { get; set; }
    public string? Number { get; set; }
    public Guid? Token { get; set; }
    public bool Official { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? Sha256 { get; set; }
    public CertificateTurnDown? TurnedDown { get; set; }

    /// <summary>Its hours were corrected or voided since.</summary>
    public DateOnly? ChangedOn { get; set; }
    public RevocationReason? RevocationReason { get; set; }
    public DutyHolder? RevokingBy { get; set; }
    public DateOnly? RevokedOn { get; set; }

    /// <summary>Ids of the years' streams, by which a change of hours finds it.</summary>
    public string Years { get; set; } = "";

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static CertificatePage? Fold(CertificatePage? row, StoredEvent e)
    {
        row ??= new CertificatePage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case CertificateAsked e:
                Begin(e, stored.At);
                break;
            case CertificateChecked e:
                (Status, Handler, Services) = (CertificateStatus.Checked, e.By, [.. e.Services]);
                (Minutes, LearningMinutes) = (e.Minutes, e.LearningMinutes);
                break;
            case CertificateIssued e:
                (Status, Head, Number, Token) = (CertificateStatus.Issued, e.By, e.Number, e.Token);
                (Official, IssuedOn, Sha256) = (e.Official, e.On, e.Sha256);
                break;
            case CertificateTurnedDown e:
                (Status, TurnedDown) = (CertificateStatus.TurnedDown, e.Reason);
                break;
            case CertifiedHoursChanged e:
                ChangedOn = e.On;
                break;
            case RevocationAsked e:
                (Status, RevocationReason, RevokingBy) = (
                    CertificateStatus.RevocationAsked,
                    e.Reason,
                    e.By
                );
                break;
            case RevocationDropped:
                (Status, RevocationReason, RevokingBy) = (CertificateStatus.Issued, null, null);
                break;
            case CertificateRevoked e:
                (Status, RevocationReason, RevokedOn) = (CertificateStatus.Revoked, e.Reason, e.On);
                break;
        }
    }

    private void Begin(CertificateAsked e, DateTimeOffset at)
    {
        (Subject, AskedAt, Status) = (e.Subject, at, CertificateStatus.Asked);
        (Volunteer, County, Station) = (e.Subject.Volunteer, e.Subject.County, e.Subject.Station);
        (From, Until) = (e.Subject.From, e.Subject.Until);
        (Person, VolunteerNumber, Unit) = (e.Person, e.VolunteerNumber, e.Unit);
        (Purpose, FullId, Replaces) = (e.Purpose, e.FullId, e.Replaces);
        Years = string.Join(
            ' ',
            CertificateRecords.Years(TenantId, e.Subject).Select(year => year.Id.ToString("N"))
        );
    }
}
