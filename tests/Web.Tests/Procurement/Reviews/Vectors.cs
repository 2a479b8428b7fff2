using System.Globalization;
using System.Text.Json.Nodes;
using StationPortal.Web.Tests.Frame;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>The repository's copy of the rule book's numbers, as pages write them.</summary>
internal static class Vectors
{
    /// <summary>Points of the price by bidder, e.g. of <c>V-P1</c>.</summary>
    public static Dictionary<string, string> PriceScores(string id) => Amounts(id, "score");

    /// <summary>Evaluated prices by bidder where a deduction was made.</summary>
    public static Dictionary<string, string> EvaluatedPrices(string id) =>
        Amounts(id, "eval_price");

    private static Dictionary<string, string> Amounts(string id, string part) =>
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(SourceTree.Root, "tests/Vectors/vectors.json"))
        )!["price_score"]!
            .AsArray()
            .Single(vector => (string?)vector!["id"] == id)![part]!
            .AsObject()
            .ToDictionary(
                pair => pair.Key,
                pair =>
                    decimal.Parse((string)pair.Value!, CultureInfo.InvariantCulture)
                        .ToString("#,##0.00", CultureInfo.InvariantCulture)
            );
}
