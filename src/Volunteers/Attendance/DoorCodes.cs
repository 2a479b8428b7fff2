using System.Globalization;
using System.Security.Cryptography;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Volunteers;

/// <summary>Codes at the door: six digits to be said or typed, and the seal in a QR code. Both are worthless without the vault's key, and a new code ends the old slip.</summary>
public sealed class DoorCodes(SearchTokens tokens)
{
    private const int TenantLength = 6;
    private const int IdLength = 32;
    private const int SealLength = 24;

    /// <summary>A new code: six digits.</summary>
    public static string New() =>
        RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The name under which the person's vault keeps the code of an order.</summary>
    public static string TextOf(Guid order) => $"door:{order:N}";

    /// <summary>What an event carries in place of the code.</summary>
    /// <param name="order">The order; equal codes of two orders do not show as equal.</param>
    /// <param name="code">As typed: full-width digits and spaces are the same.</param>
    public string Fingerprint(Guid order, string code) =>
        tokens.Fingerprint(order, $"door {Normal.IdNumber(code)}");

    /// <summary>The token in the QR code of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="fingerprint">Of its present code.</param>
    public string TokenOf(StreamKey order, string fingerprint) =>
        $"{order.Tenant}{order.Id:N}{SealOf(order.Id, fingerprint)}";

    /// <summary>The order that a token names, or <c>null</c> when it is no token.</summary>
    public static StreamKey? OrderOf(string token) =>
        token.Length == TenantLength + IdLength + SealLength
        && token[..TenantLength].All(char.IsAsciiDigit)
        && Guid.TryParseExact(token.AsSpan(TenantLength, IdLength), "N", out var id)
            ? new StreamKey(token[..TenantLength], id)
            : null;

    /// <summary>What a scanned token proves: the present code when its seal fits, and nothing otherwise.</summary>
    /// <param name="order">The order.</param>
    /// <param name="fingerprint">Of its present code, or <c>null</c> when it has none.</param>
    /// <param name="token">As scanned.</param>
    public DoorProof Scanned(StreamKey order, string? fingerprint, string token) =>
        new(
            PresenceProof.Scanned,
            fingerprint is not null && Same(token, TokenOf(order, fingerprint)) ? fingerprint : ""
        );

    private string SealOf(Guid order, string fingerprint) =>
        tokens.Fingerprint(order, $"door seal {fingerprint}")[..SealLength];

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(a),
            System.Text.Encoding.UTF8.GetBytes(b)
        );
}
