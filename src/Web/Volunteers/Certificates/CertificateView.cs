using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>A certificate's page and what its reader may do next; the rules decide it again.</summary>
/// <param name="Reader">Who reads.</param>
/// <param name="Name">The volunteer's, masked; <c>null</c> when erased.</param>
public sealed record CertificateView(CertificatePage Row, Actor Reader, string? Name)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/certificates/{Row.TenantId}/{Row.Id}";

    public StepForm Form => new() { Seen = Row.Version };
    public IssueForm Issuing => new() { Seen = Row.Version };

    public TurnDownForm TurningDown => new() { Seen = Row.Version };

    public RevokeForm Revoking => new() { Seen = Row.Version };

    public RevocationAnswerForm Answering => new() { Seen = Row.Version };

    public bool IsVolunteer => Reader.Role == Role.Volunteer;

    private bool IsUnit =>
        Reader.Role is Role.TownshipOfficial or Role.Agency or Role.SocialWorker
        || (Reader.Role == Role.Official && Reader.Region == Row.County);

    private bool IsHead => IsUnit && Reader.Role != Role.SocialWorker;

    public bool MayCheck => IsUnit && Row.Status == CertificateStatus.Asked;

    public bool MayIssue =>
        IsHead
        && Row.Status == CertificateStatus.Checked
        && Row.Handler?.Overlaps(Reader.Holder) != true;

    public bool MayTurnDown =>
        IsUnit && Row.Status is CertificateStatus.Asked or CertificateStatus.Checked;

    public bool MayRevoke => IsUnit && Row.Status == CertificateStatus.Issued;

    public bool MayAnswer =>
        IsHead
        && Row.Status == CertificateStatus.RevocationAsked
        && Row.RevokingBy?.Overlaps(Reader.Holder) != true;

    public bool MayPrint => Row.IssuedOn is not null && (IsUnit || IsVolunteer);

    /// <summary>The volunteer may ask for a new one in its place.</summary>
    public bool MayRenew =>
        IsVolunteer
        && (
            Row.Status is CertificateStatus.Revoked or CertificateStatus.TurnedDown
            || (Row.Status == CertificateStatus.Issued && Row.ChangedOn is not null)
        );
}
