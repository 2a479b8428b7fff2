using System.Security.Cryptography;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>Seals an offer so that whoever seals cannot open it: a fresh P-256 key agrees with the box's public key, and AES-256-GCM under the agreed key hides a text of fixed size.
/// The private key is one value, so it can be split among openers later without changing a stored bid.</summary>
public static class OfferSeal
{
    private const int PublicKeySize = 91;
    private static readonly byte[] Label = "bid-offer"u8.ToArray();

    /// <summary>A new pair: SubjectPublicKeyInfo and PKCS#8.</summary>
    public static (byte[] PublicKey, byte[] PrivateKey) NewPair()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return (pair.ExportSubjectPublicKeyInfo(), pair.ExportPkcs8PrivateKey());
    }

    /// <param name="publicKey">Of the box.</param>
    /// <param name="plain">Already padded to its fixed size.</param>
    public static byte[] Close(byte[] publicKey, byte[] plain)
    {
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var box = ECDiffieHellman.Create();
        box.ImportSubjectPublicKeyInfo(publicKey, out _);
        var oncePublic = once.ExportSubjectPublicKeyInfo();
        return [.. oncePublic, .. Sealed.Close(Agree(once, box, oncePublic), plain, Label)];
    }

    /// <exception cref="CryptographicException">The container was changed, or belongs to another box.</exception>
    public static byte[] Open(byte[] privateKey, byte[] container)
    {
        var oncePublic = container[..PublicKeySize];
        using var once = ECDiffieHellman.Create();
        once.ImportSubjectPublicKeyInfo(oncePublic, out _);
        using var box = ECDiffieHellman.Create();
        box.ImportPkcs8PrivateKey(privateKey, out _);
        return Sealed.Open(Agree(box, once, oncePublic), container.AsSpan(PublicKeySize), Label);
    }

    private static byte[] Agree(ECDiffieHellman own, ECDiffieHellman other, byte[] salt) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            own.DeriveRawSecretAgreement(other.PublicKey),
            MasterKeys.KeySize,
            salt,
            Label
        );
}
