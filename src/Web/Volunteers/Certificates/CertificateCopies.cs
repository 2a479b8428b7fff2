using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Web.Volunteers.Certificates;

/// <summary>Name and ID number as they were when a certificate was issued: a sealed copy under the volunteer in the vault, so that the sheet never changes and is gone with the person.</summary>
public sealed class CertificateCopies(SealedTexts vault)
{
    /// <summary>Seals the copy in the transaction of the issue.</summary>
    public async Task<ITransactionPart> Seal(Guid person, Guid certificate, CancellationToken ct)
    {
        var texts = await vault.Read(person, ct);
        var copy = new CertificateCopy(
            texts.GetValueOrDefault(PersonFields.Name) ?? "",
            texts.GetValueOrDefault(PersonFields.IdNumber) ?? ""
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
public sealed record CertificateCopy(string Name, string IdNumber);
