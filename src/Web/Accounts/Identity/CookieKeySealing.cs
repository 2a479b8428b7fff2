using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using StationPortal.Vault;

namespace StationPortal.Web.Accounts;

/// <summary>Encrypts the keys of cookies before they go into the database: a copy of the database signs nobody in.
/// The key comes from the vault's search key, which outlives a rotation of the master key: second factors are under these keys too.</summary>
internal sealed class CookieKeySealing(MasterKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var box = Sealed.Close(
            KeyOf(keys),
            System.Text.Encoding.UTF8.GetBytes(
                plaintextElement.ToString(SaveOptions.DisableFormatting)
            ),
            Label
        );
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String(box)),
            typeof(CookieKeyOpening)
        );
    }

    internal static byte[] Label { get; } = Sealed.Label("cookie key", Guid.Empty);

    internal static byte[] KeyOf(MasterKeys keys) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            keys.SearchKey,
            MasterKeys.KeySize,
            info: "cookie keys"u8.ToArray()
        );
}

/// <summary>Reads what <see cref="CookieKeySealing"/> wrote; made by the framework, which gives it the services.</summary>
internal sealed class CookieKeyOpening(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var plain = Sealed.Open(
            CookieKeySealing.KeyOf(services.GetRequiredService<MasterKeys>()),
            Convert.FromBase64String(encryptedElement.Value),
            CookieKeySealing.Label
        );
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}
