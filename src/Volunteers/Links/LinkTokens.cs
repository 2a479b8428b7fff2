using System.Buffers.Text;
using System.Security.Cryptography;
using StationPortal.Vault;

namespace StationPortal.Volunteers;

/// <summary>Tokens of own links: 128 random bits, shown once. Only their HMAC is kept, so that a stolen database opens no link.</summary>
public sealed class LinkTokens(SearchTokens tokens)
{
    private const int Bytes = 16;

    // The token is random already, so that no owner need be mixed in to keep two apart.
    private static readonly Guid NoOwner = Guid.Empty;

    /// <summary>A new token: 22 characters that stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it can be a token at all; others are not looked up.</summary>
    public static bool IsToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Length == 22
            && token.All(mark => char.IsAsciiLetterOrDigit(mark) || mark is '-' or '_');
    }

    /// <summary>What is kept of a token.</summary>
    public string Fingerprint(string token) => tokens.Fingerprint(NoOwner, $"order link {token}");
}
