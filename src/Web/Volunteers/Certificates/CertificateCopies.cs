using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Name and ID number as they were when a certificate was issued: a sealed copy under the volunteer in the vault, so that the sheet never changes and is gone with the person.</summary>
public sealed class CertificateCopies(SealedTexts vault)
{
    /// <summary>Seals the copy in the transaction of the issue.</summary>
    /// <param name="person">The volunteer in the vault.</param>
    /// <param name="certificate">Its stream.</param>
    /// <param name="signed">Who answers for it, by their real names.</param>
    /// <param name="ct">Ends the look-up.</param>
    /// <exception cref="RuleBrokenException">The person was erased: there is nobody to certify.</exception>
    public async Task<ITransactionPart> Seal(
        Guid person,
        Guid certificate,
        CertificateSigners signed,
        CancellationToken ct
    )
    {
        var texts = await vault.Read(person, ct);
        Refuse.If(!texts.ContainsKey(PersonFields.Name), "PD-08", "PersonErased");
        var copy = new CertificateCopy(
            texts.GetValueOrDefault(PersonFields.Name) ?? "",
            texts.GetValueOrDefault(PersonFields.IdNumber) ?? "",
            signed.Handler,
            signed.Head
        );
        return await vault.Write(
            person,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [NameOf(certificate)] = JsonSerializer.Serialize(copy),
            },
            ct
        );
    }

    /// <summary>The copy, or <c>null</c> when the person was erased.</summary>
    public async Task<CertificateCopy?> Read(Guid person, Guid certificate, CancellationToken ct) =>
        (await vault.Read(person, ct)).GetValueOrDefault(NameOf(certificate)) is { } json
            ? JsonSerializer.Deserialize<CertificateCopy>(json)
            : null;

    private static string NameOf(Guid certificate) => $"certificate:{certificate:N}";
}

/// <summary>Whom a sheet names.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdNumber">证件号码; empty when none was registered.</param>
/// <param name="Handler">经办人, as the unit gave the name; empty on sheets issued before it was asked for.</param>
/// <param name="Head">负责人, likewise.</param>
public sealed record CertificateCopy(
    string Name,
    string IdNumber,
    string Handler = "",
    string Head = ""
);

/// <summary>Real names of the two who answer for a certificate. They stand in the sealed copy and nowhere else.</summary>
public sealed record CertificateSigners(string Handler, string Head)
{
    /// <summary>Nothing personal reaches a log.</summary>
    public override string ToString() => nameof(CertificateSigners);
}
