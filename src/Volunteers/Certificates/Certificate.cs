using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A certificate, as far as rules ask.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Checked">What the handler froze, or <c>null</c>.</param>
/// <param name="Issued">How it was issued, or <c>null</c>.</param>
/// <param name="Changed">Its services that were corrected or voided since.</param>
/// <param name="Revoking">Who wants it revoked and why, or <c>null</c>.</param>
public sealed record Certificate(
    CertificateAsked Asked,
    CertificateStatus Status,
    CertificateChecked? Checked,
    CertificateIssued? Issued,
    ImmutableHashSet<Guid> Changed,
    RevocationAsked? Revoking
) : IStreamState<Certificate>
{
    public static string StreamType => "certificate";

    /// <summary>Issued and not revoked.</summary>
    public bool InForce => Status is CertificateStatus.Issued or CertificateStatus.RevocationAsked;

    public static Certificate Start(object first) =>
        first is CertificateAsked e
            ? new(e, CertificateStatus.Asked, null, null, [], null)
            : throw new UnexpectedEventException(StreamType, first);

    public Certificate Apply(object next) =>
        next switch
        {
            CertificateChecked e => this with { Status = CertificateStatus.Checked, Checked = e },
            CertificateIssued e => this with { Status = CertificateStatus.Issued, Issued = e },
            CertificateTurnedDown => this with { Status = CertificateStatus.TurnedDown },
            CertifiedHoursChanged e => this with { Changed = Changed.Add(e.Record) },
            RevocationAsked e => this with
            {
                Status = CertificateStatus.RevocationAsked,
                Revoking = e,
            },
            RevocationDropped => this with { Status = CertificateStatus.Issued, Revoking = null },
            CertificateRevoked => this with { Status = CertificateStatus.Revoked },
            _ => this,
        };
}

/// <summary>How far a certificate is.</summary>
public enum CertificateStatus
{
    /// <summary>待核对.</summary>
    Asked = 1,

    /// <summary>待批准.</summary>
    Checked = 2,

    /// <summary>有效.</summary>
    Issued = 3,

    /// <summary>撤销待复核.</summary>
    RevocationAsked = 4,

    /// <summary>已撤销.</summary>
    Revoked = 5,

    /// <summary>未开具.</summary>
    TurnedDown = 6,
}
