using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StationPortal.Vault;

/// <summary>HMAC-SHA256 under the search key: equal texts are found without being readable, and a changed text shows.</summary>
public sealed class SearchTokens(MasterKeys keys)
{
    /// <summary>The token of a field's normalised value.</summary>
    public byte[] Of(string field, string value) => Hmac(field, Normalised(field, value));

    /// <summary>Every token stored for a field: its value and, for an ID number, the value with each one position left out.</summary>
    public IReadOnlyList<(string Kind, byte[] Token)> AllOf(string field, string value) =>
        field == PersonFields.IdNumber
            ?
            [
                (field, Of(field, value)),
                .. OneLeftOut(value).Select(token => (PersonFields.IdNumberOneOut, token)),
            ]
            : [(field, Of(field, value))];

    /// <summary>Tokens of an ID number with one position left out: two numbers that differ in one digit share one of them.</summary>
    public IEnumerable<byte[]> OneLeftOut(string idNumber)
    {
        var number = Normal.IdNumber(idNumber);
        return Enumerable
            .Range(0, number.Length)
            .Select(position =>
                Hmac(
                    PersonFields.IdNumberOneOut,
                    position.ToString(CultureInfo.InvariantCulture),
                    number.Remove(position, 1)
                )
            );
    }

    /// <summary>What an event carries in place of a text about someone: 64 hex digits. Includes the owner, so that equal texts of two people do not show as equal.</summary>
    public string Fingerprint(Guid owner, string text) =>
        Convert.ToHexStringLower(Hmac("text", owner.ToString("N"), text));

    /// <summary>The token of a file's plain content, by which duplicates are seen.</summary>
    public byte[] OfContent(ReadOnlySpan<byte> sha256) =>
        Hmac("content", Convert.ToHexStringLower(sha256));

    private static string Normalised(string field, string value) =>
        field switch
        {
            PersonFields.Phone => Normal.Phone(value),
            PersonFields.IdNumber or PersonFields.BankAccount => Normal.IdNumber(value),
            PersonFields.Email => Normal.Email(value),
            _ => Normal.Name(value),
        };

    private byte[] Hmac(params ReadOnlySpan<string> parts) =>
        HMACSHA256.HashData(keys.SearchKey, Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
}
