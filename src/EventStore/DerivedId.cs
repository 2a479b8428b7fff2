using System.Security.Cryptography;
using System.Text;

namespace StationPortal.EventStore;

/// <summary>Ids made from a name (RFC 9562 version 8 over SHA-256), so that the stream's existence is the uniqueness check.</summary>
public static class DerivedId
{
    /// <param name="parts">E.g. <c>"supplier"</c> and a credit code; the same parts always give the same id.</param>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)));
        var bytes = hash.AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
