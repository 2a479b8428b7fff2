using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StationPortal.Procurement.Tests.Scoring;

/// <summary>The rule book's test vectors, as copied into tests/Vectors.</summary>
public static class Vectors
{
    private static readonly JsonNode All = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "vectors.json"))
    )!;

    public static JsonNode Of(string group, string id) =>
        All[group]!.AsArray().Single(vector => (string?)vector!["id"] == id)!;

    public static IEnumerable<string> Ids(string group) =>
        All[group]!.AsArray().Select(vector => (string)vector!["id"]!);

    public static Dictionary<string, decimal> Amounts(this JsonNode? node) =>
        (node?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => Amount(pair.Value));

    public static decimal Amount(this JsonNode? node) =>
        node!.GetValueKind() == JsonValueKind.String
            ? decimal.Parse((string)node!, CultureInfo.InvariantCulture)
            : (decimal)node!;
}
