using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "certificate": one certificate of service (VO-08), in the volunteer's province. Name and ID number are in the vault; here is what was served.

/// <summary>Whose service a certificate is about, recorded by whom and when. It names every stream that the certificate depends on.</summary>
/// <param name="Volunteer">Their account.</param>
/// <param name="County">Tenant of the unit that recorded the service.</param>
/// <param name="Station">The recording station, or <c>null</c> for the county's office.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included.</param>
public sealed record CertificateSubject(
    Guid Volunteer,
    string County,
    Guid? Station,
    DateOnly From,
    DateOnly Until
);

/// <summary>The volunteer asked for a certificate; it is free of charge (VO-08).</summary>
/// <param name="Person">In the vault.</param>
/// <param name="VolunteerNumber">志愿者编号.</param>
/// <param name="Unit">Name of the recording unit.</param>
/// <param name="FullId">The volunteer wants the whole ID number on it, not the masked one.</param>
/// <param name="Replaces">The certificate in whose place it comes, or <c>null</c>.</param>
public sealed record CertificateAsked(
    CertificateSubject Subject,
    Guid Person,
    string VolunteerNumber,
    string Unit,
    CertificatePurpose Purpose,
    bool FullId,
    Guid? Replaces
);

/// <summary>The handler compared the records and froze what is certified.</summary>
/// <param name="Services">Confirmed services of the period, the earliest first.</param>
/// <param name="Minutes">Their sum.</param>
/// <param name="LearningMinutes">Training in the period, kept apart (VO-04).</param>
/// <param name="By">The handler 经办人.</param>
public sealed record CertificateChecked(
    IReadOnlyList<CertifiedService> Services,
    int Minutes,
    int LearningMinutes,
    DutyHolder By
);

/// <summary>One service on a certificate, as it was recorded then.</summary>
/// <param name="Record">The record of hours.</param>
/// <param name="Village">12-digit code.</param>
public sealed record CertifiedService(
    Guid Record,
    DateOnly On,
    string Activity,
    string Content,
    string Village,
    int Minutes
);

/// <summary>Another person approved it; from now on it can be checked by anyone who holds it.</summary>
/// <param name="Number">证明编号.</param>
/// <param name="Token">What the QR code carries.</param>
/// <param name="Official">Whether it may be called 志愿服务记录证明 (VO-09).</param>
/// <param name="On">Date of issue.</param>
/// <param name="Sha256">Of <see cref="CertificateDocument"/>.</param>
/// <param name="By">The head 负责人.</param>
public sealed record CertificateIssued(
    string Number,
    Guid Token,
    bool Official,
    DateOnly On,
    string Sha256,
    DutyHolder By
);

/// <summary>It is not issued.</summary>
public sealed record CertificateTurnedDown(CertificateTurnDown Reason, DutyHolder By);

/// <summary>A service on it was corrected or voided after it was issued: who checks it is told so (VO-08: truthful).</summary>
public sealed record CertifiedHoursChanged(Guid Record, DateOnly On);

/// <summary>Somebody wants it revoked; a second person decides.</summary>
public sealed record RevocationAsked(RevocationReason Reason, DutyHolder By);

/// <summary>The second person did not agree: it stays in force.</summary>
public sealed record RevocationDropped(DutyHolder By);

/// <summary>It is no longer in force.</summary>
public sealed record CertificateRevoked(RevocationReason Reason, DateOnly On, DutyHolder By);

/// <summary>For what a certificate is wanted.</summary>
public enum CertificatePurpose
{
    /// <summary>升学.</summary>
    Study = 1,

    /// <summary>求职、就业.</summary>
    Work = 2,

    /// <summary>评优、表彰.</summary>
    Honours = 3,

    /// <summary>社会实践.</summary>
    Practice = 4,

    /// <summary>个人留存.</summary>
    Own = 5,

    /// <summary>其他.</summary>
    Other = 6,
}

/// <summary>Why a certificate is not issued.</summary>
public enum CertificateTurnDown
{
    /// <summary>记录有误，先更正.</summary>
    RecordsWrong = 1,

    /// <summary>本人撤回.</summary>
    Withdrawn = 2,

    /// <summary>身份信息不符.</summary>
    IdentityDiffers = 3,

    /// <summary>其他.</summary>
    Other = 4,
}

/// <summary>Why a certificate is revoked.</summary>
public enum RevocationReason
{
    /// <summary>开具有误.</summary>
    IssuedWrongly = 1,

    /// <summary>记录虚假.</summary>
    FalseRecords = 2,

    /// <summary>记录已经更正.</summary>
    HoursChanged = 3,

    /// <summary>重新开具.</summary>
    Replaced = 4,

    /// <summary>本人要求.</summary>
    OwnWish = 5,
}
