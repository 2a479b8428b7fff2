using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What a certificate says, name and ID number apart (民发〔2015〕149号: service time and content, issuer, head and handler, number, date). Its hash shows a later change.</summary>
public sealed record CertificateDocument(
    string Number,
    string VolunteerNumber,
    CertificateSubject Subject,
    string Unit,
    IReadOnlyList<CertifiedService> Services,
    int Minutes,
    int LearningMinutes,
    bool Official,
    DutyHolder Handler,
    DutyHolder Head,
    DateOnly On
)
{
    /// <summary>SHA-256 of the stored form, in small hexadecimal.</summary>
    public string Sha256() =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options))
        );

    internal static CertificateDocument Of(
        StreamKey certificate,
        CertificateAsked asked,
        CertificateChecked frozen,
        DecisionContext context
    ) =>
        new(
            NumberOf(certificate, asked.Subject.County, context.Today),
            asked.VolunteerNumber,
            asked.Subject,
            asked.Unit,
            frozen.Services,
            frozen.Minutes,
            frozen.LearningMinutes,
            IsOfficial(asked.Subject.County, context),
            frozen.By,
            context.Actor.Holder,
            context.Today
        );

    // VO-09: only a portal whose records are in the designated system may use the official title.
    private static bool IsOfficial(string county, DecisionContext context) =>
        context.Rules.Parameters.Count("VO-09.connected", county, context.Today) == 1;

    private static string NumberOf(StreamKey certificate, string county, DateOnly on)
    {
        var mark = DerivedId.From("certificate-number", certificate.Id.ToString("N"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{county}-{on:yyyyMMdd}-{mark.ToString("N")[..8].ToUpperInvariant()}"
        );
    }
}
