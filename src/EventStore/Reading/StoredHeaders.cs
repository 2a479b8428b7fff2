using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace StationPortal.EventStore;

/// <summary>Headers as stored, read only when someone asks: most folds never do.</summary>
internal sealed class StoredHeaders(byte[] json) : IReadOnlyDictionary<string, string>
{
    private Dictionary<string, string>? read;

    public int Count => Read.Count;

    public IEnumerable<string> Keys => Read.Keys;

    public IEnumerable<string> Values => Read.Values;

    private Dictionary<string, string> Read =>
        read ??=
            json.Length == 0
                ? []
                : JsonSerializer.Deserialize<Dictionary<string, string>>(json, StoredJson.Options)
                    ?? [];

    public string this[string key] => Read[key];

    public bool ContainsKey(string key) => Read.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) =>
        Read.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Read.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
