using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>JSON in a space of fixed size, so that the length of a ciphertext tells nothing.</summary>
internal static class FixedSize
{
    // Chinese text takes 3 bytes a character instead of 6 escaped ones.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="RuleBrokenException">The texts are too long; documents take what does not fit.</exception>
    public static byte[] Write<T>(T value, int size)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, Json);
        Refuse.If(
            json.Length + sizeof(int) > size,
            null,
            "BidTextsTooLong",
            null,
            json.Length / 3,
            size / 3
        );
        var padded = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(padded, json.Length);
        json.CopyTo(padded, sizeof(int));
        return padded;
    }

    public static T Read<T>(byte[] padded)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(padded);
        return JsonSerializer.Deserialize<T>(padded.AsSpan(sizeof(int), length), Json)
            ?? throw new InvalidDataException("The envelope is empty.");
    }
}
