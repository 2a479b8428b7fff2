using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StationPortal.EventStore;

/// <summary>How events and jsonb columns are written: names as declared, enums by name, Chinese readable as it stands.</summary>
public static class StoredJson
{
    /// <summary>1 MiB: a larger event is a file that belongs in the file store.</summary>
    public const int LargestEventInBytes = 1_048_576;

    public static JsonSerializerOptions Options { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

    /// <summary>The event as it will be stored.</summary>
    /// <exception cref="EventNotStorableException">It holds a NUL character or is over the limit.</exception>
    internal static byte[] Write(string storedName, object data)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(data, Options.GetTypeInfo(data.GetType()));
        if (json.Length > LargestEventInBytes)
        {
            throw new EventNotStorableException(
                storedName,
                $"it has {json.Length} bytes, the limit is {LargestEventInBytes}. Store large content as a file and its hash in the event."
            );
        }

        return HoldsNul(json)
            ? throw new EventNotStorableException(
                storedName,
                "it holds a NUL character (U+0000), which PostgreSQL's jsonb refuses."
            )
            : json;
    }

    /// <summary>The event behind a stored name.</summary>
    /// <exception cref="UnknownEventNameException">No module registers the name.</exception>
    internal static object Read(
        EventTypes types,
        string storedName,
        long sequence,
        ReadOnlySpan<byte> json
    )
    {
        var type =
            types.Find(storedName) ?? throw new UnknownEventNameException(storedName, sequence);
        return JsonSerializer.Deserialize(json, Options.GetTypeInfo(type))
            ?? throw new UnknownEventNameException(storedName, sequence);
    }

    // The serializer writes U+0000 as \u0000; after an odd number of backslashes before it, the text itself says "\u0000" and is harmless.
    private static bool HoldsNul(ReadOnlySpan<byte> json)
    {
        var escape = "\\u0000"u8;
        for (var at = json.IndexOf(escape); at >= 0; )
        {
            var backslashes = 0;
            while (at - backslashes > 0 && json[at - backslashes - 1] == '\\')
            {
                backslashes++;
            }

            if (backslashes % 2 == 0)
            {
                return true;
            }

            var next = json[(at + escape.Length)..].IndexOf(escape);
            at = next < 0 ? -1 : at + escape.Length + next;
        }

        return false;
    }
}
